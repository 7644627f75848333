import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { dirname } from "node:path";

/** The user without rights of Debian and most others; any id but 0 would do. */
const nobody = 65_534;

/**
 * Runs a bundled program without the rights of the superuser, whom no permission stops, and gives what it printed. Who has no
 * such rights runs it as they are.
 */
export function asNobody(program: string, words: readonly string[]): string {
  chmodSync(dirname(program), 0o755);
  const isRoot = process.getuid?.() === 0;
  return execFileSync(process.execPath, [program, ...words], {
    encoding: "utf8",
    ...(isRoot && { uid: nobody, gid: nobody }),
  });
}
