import { resolve } from "node:path";
import { ArchLintError } from "../../domain/errors.ts";
import { phrase } from "../wording/speak.ts";
import type { Session } from "./session.ts";

/** Writes a text to a file, or to standard output if there is none. */
export async function write(text: string, file: string | undefined, { io }: Session): Promise<void> {
  if (file === undefined) {
    io.stdout(text);
    return;
  }
  try {
    await io.writeFile(resolve(io.cwd, file), text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new ArchLintError(
      "output-unwritable",
      phrase("error.unwritable", { path: file, message }),
      phrase("error.unwritable.hint"),
      { cause },
    );
  }
}
