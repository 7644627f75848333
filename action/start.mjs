// What GitHub runs: makes the tool ready, once for every version, and hands over to it. Nothing but Node is needed.
import { start } from "./hand-over.mjs";

await start("action.js");
