import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

// Loaded before a program: tells on descriptor 3 how much memory its process had at most, in KiB, and how long all its
// threads had a processor, in microseconds.
if (isMainThread) {
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, `${maxRSS} ${userCPUTime + systemCPUTime}`);
  });
}
