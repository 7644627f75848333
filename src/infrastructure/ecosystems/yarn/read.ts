import type { ReadPackageFile } from "../../../application/ports/ecosystem.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import { placesIn } from "../../documents/places.ts";
import { conflict, conflictIn, unparsed } from "../../documents/unparsed.ts";
import { readBerryLockfile } from "./berry-lockfile.ts";
import { readBerrySettings } from "./berry-settings.ts";
import { readClassicLockfile } from "./classic-lockfile.ts";
import { readClassicSettings } from "./classic-settings.ts";

/** Reads a lockfile or settings of either yarn. */
export const readYarnFile: ReadPackageFile = (text, path) => {
  const marker = conflictIn(text);
  if (marker !== undefined) return [unparsed(placesIn(path, text)(marker), conflict.reason, conflict.fix)];
  if (path.endsWith(".yml")) return readBerrySettings(text, path);
  return path.endsWith(".lock") ? readLockfile(text, path) : readClassicSettings(text, path);
};

/** Berry's lockfiles have a block `__metadata`, which says their version (berry itself tells them apart by it). */
function readLockfile(text: string, path: string): readonly PackageFacts[] {
  return /^"?__metadata"?:/mu.test(text) ? readBerryLockfile(text, path) : readClassicLockfile(text, path);
}
