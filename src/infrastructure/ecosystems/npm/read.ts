import type { ReadPackageFile } from "../../../application/ports/ecosystem.ts";
import { readLockfile } from "./lockfile.ts";
import { readNpmrc } from "./npmrc.ts";

/** Reads a lockfile or an `.npmrc`. */
export const readNpmFile: ReadPackageFile = (text, path) =>
  path.endsWith(".npmrc") ? readNpmrc(text, path) : readLockfile(text, path);
