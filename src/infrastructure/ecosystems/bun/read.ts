import type { ReadPackageFile } from "../../../application/ports/ecosystem.ts";
import { readBunfig } from "./bunfig.ts";
import { bun } from "./index.ts";
import { readLockfile } from "./lockfile.ts";

/** Reads a lockfile or a bunfig. */
export const readBunFile: ReadPackageFile = (text, path) => {
  const binary = bun.binary?.(path);
  if (binary) return [binary];
  return path.endsWith(".toml") ? readBunfig(text, path) : readLockfile(text, path);
};
