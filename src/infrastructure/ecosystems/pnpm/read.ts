import type { ReadPackageFile } from "../../../application/ports/ecosystem.ts";
import { readLockfile } from "./lockfile.ts";
import { readWorkspaceFile } from "./workspace-file.ts";

/** Reads a lockfile or a workspace file. */
export const readPnpmFile: ReadPackageFile = (text, path) =>
  path.endsWith("pnpm-lock.yaml") ? readLockfile(text, path) : readWorkspaceFile(text, path);
