// What GitHub runs for the action that comments: the same tool by another door.
import { start } from "../action/hand-over.mjs";

await start("comment.js");
