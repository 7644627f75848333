import { readFileSync } from "node:fs";

// What cannot be avoided: reads every file that is named, a line each, in the file given.
for (const path of readFileSync(process.argv[2], "utf8").split("\n")) readFileSync(path);
