import type { DocumentEntry } from "../../documents/node.ts";
import { entriesOf, mapAt } from "../../documents/node.ts";
import type { OpenDocument } from "../../documents/open-json.ts";
import { namesIn } from "./key-path.ts";
import { type Tuple, tupleOf } from "./package-tuple.ts";

/** An entry of `packages`, read once for all who ask; what could not be read of it is absent. */
export interface ReadEntry {
  readonly entry: DocumentEntry;
  readonly names: readonly string[] | undefined;
  readonly tuple: Tuple | undefined;
}

/** Reads every entry of `packages`, in the order of the text. */
export function readEntries({ root }: OpenDocument): readonly ReadEntry[] {
  return entriesOf(mapAt(root, "packages")).map((entry) => ({
    entry,
    names: namesIn(entry.key),
    tuple: tupleOf(entry),
  }));
}
