import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

// Loaded before a program: tells on descriptor 3 how much memory its process had at most, in KiB.
if (isMainThread) process.on("exit", () => writeSync(3, `${process.resourceUsage().maxRSS}\n`));
