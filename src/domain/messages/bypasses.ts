import type { Code } from "../code/code.ts";
import { simpleName } from "../roles/by-name.ts";
import { groupBy } from "../source/group-by.ts";
import { identifierWords } from "../syntax/identifier-words.ts";
import { type Effect, effectsOf } from "./effects.ts";
import type { Handler } from "./handlers.ts";
import { isOfMachinery } from "./machinery.ts";
import { isSideNote } from "./side-notes.ts";

/** Words of work on rows for their own sake, at the beginning of a name: no rule of the domain speaks of it. */
const maintenance: ReadonlySet<string> = new Set([
  ...["archive", "backfill", "bulk", "clean", "cleanup", "clear", "expire", "import", "migrate", "prune", "purge"],
  ...["rebuild", "recalculate", "reindex", "reset", "resync", "seed", "sync", "synchronize", "truncate", "vacuum"],
]);

/** What a command handler changes in the database without any object of the domain; each change once. */
export function bypassesOf(code: Code, handler: Handler): readonly Effect[] {
  const { file, owner, function: one } = handler;
  const name = owner ? simpleName(owner.type.name) : one.name;
  if (maintenance.has(identifierWords(name)[0] ?? "")) return [];
  const found = effectsOf(code, handler).filter(
    (effect) => isRaw(effect) && !isOfMachinery(effect.what) && !isSideNote(code, file, effect),
  );
  return [...groupBy(found, ({ what }) => what).values()].flatMap(([first]) => first ?? []);
}

function isRaw({ kind }: Effect): boolean {
  return kind === "sql" || kind === "rows";
}

/** True if there is a domain that a handler passes by: in the part of the tree that the handler stands in. */
export function hasDomain({ files }: Code, { file: { path, place } }: Handler): boolean {
  return [...files.values()].some(
    ({ place: { layer, area } }) => layer === "domain" && (area === place.area || isBelow(path, area)),
  );
}

/** Layers that a configuration declares belong to the whole tree. */
function isBelow(path: string, area: string | undefined): boolean {
  return area === undefined || area === "." || path.startsWith(`${area}/`);
}
