import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { ArchLintError } from "../../domain/errors.ts";

/**
 * Writes a whole file or nothing: first beside its place, then renamed onto it. Folders on the way are made. Throws
 * `output-unwritable`.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const whole = resolve(path);
  const draft = join(dirname(whole), `.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await mkdir(dirname(whole), { recursive: true });
    await writeFile(draft, text);
    await rename(draft, whole);
  } catch (cause) {
    await rm(draft, { force: true });
    throw new ArchLintError("output-unwritable", `"${path}" could not be written.`, reasonOf(cause), { cause });
  }
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "Choose a place that you may write to.";
  if (code === "EISDIR" || code === "ENOTEMPTY") return "That is a folder; name a file.";
  return `The system said ${code || "no"}; choose another place.`;
}
