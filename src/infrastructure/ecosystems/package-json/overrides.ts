import type { Override } from "../../../domain/packages/manifest.ts";
import { type DocumentEntry, entriesOf, mapAt, textOf } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";

/** The overrides of all managers, each with the field it stands in. */
export function overridesIn(document: OpenDocument): readonly Override[] {
  const { root } = document;
  return [
    ...nested(document, entriesOf(mapAt(root, "overrides"))),
    ...flat(document, "resolutions", entriesOf(mapAt(root, "resolutions")), segmentsOf),
    ...flat(document, "pnpm.overrides", entriesOf(mapAt(mapAt(root, "pnpm"), "overrides")), parentAndChild),
  ];
}

/** npm's form: a map in a map means "only below"; `"."` in it is the package itself. A loop, as no depth is too much. */
function nested(document: OpenDocument, outermost: readonly DocumentEntry[]): readonly Override[] {
  const found: Override[] = [];
  const waiting = outermost.map((entry) => ({ entry, above: noNames })).reverse();
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { key, value } = one.entry;
    const path = key === "." && one.above.length > 0 ? one.above : [...one.above, key];
    const raw = textOf(value);
    if (raw !== undefined) found.push({ path, raw, from: "overrides", at: placeOf(document, value) });
    if (path.length > deepest) continue;
    for (const entry of [...entriesOf(value)].reverse()) waiting.push({ entry, above: path });
  }
  return found;
}

const noNames: readonly string[] = [];

/** Longer chains than anybody writes; each one costs its length. */
const deepest = 50;

function flat(
  document: OpenDocument,
  from: NonNullable<Override["from"]>,
  entries: readonly DocumentEntry[],
  pathOf: (key: string) => readonly string[],
): readonly Override[] {
  return entries.flatMap(({ key, value }) => {
    const raw = textOf(value);
    return raw === undefined ? [] : [{ path: pathOf(key), raw, from, at: placeOf(document, value) }];
  });
}

/** yarn's form: `a/b`, any folder `**` included, `@scope/a/@scope/b`. */
function segmentsOf(key: string): readonly string[] {
  const parts = key.split("/");
  return parts.flatMap((part, index) => {
    if (part.startsWith("@") && index + 1 < parts.length) return [`${part}/${parts[index + 1]}`];
    return parts[index - 1]?.startsWith("@") ? [] : [part];
  });
}

/** pnpm's form: `a>b` and `a@1>b@2`, where a range may hold the same sign. */
function parentAndChild(key: string): readonly string[] {
  const sign = key.search(/[^ |@]>/u);
  return sign < 0 ? [key] : [key.slice(0, sign + 1), key.slice(sign + 2)];
}
