import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { ArchLintError } from "../../domain/errors.ts";
import { reasonOf } from "./regular-file.ts";

/** The folder to be checked as an absolute path without links, or an error that says what is wrong with it. */
export function checkFolder(folder: string): string {
  try {
    const real = realpathSync(folder);
    if (!statSync(real).isDirectory()) throw rootMissing(`${folder} is a file, not a folder.`);
    accessSync(real, constants.R_OK | constants.X_OK);
    return real;
  } catch (error) {
    if (error instanceof ArchLintError) throw error;
    const reason = reasonOf(error);
    throw rootMissing(
      reason === "it is gone" ? `There is no folder ${folder}.` : `${folder} cannot be read: ${reason}.`,
    );
  }
}

function rootMissing(message: string): ArchLintError {
  return new ArchLintError("root-missing", message, "Name a folder that exists and that you may read.");
}
