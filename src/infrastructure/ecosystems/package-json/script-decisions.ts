import type { Manifest } from "../../../domain/packages/manifest.ts";
import { type DocumentNode, entriesOf, itemsOf, mapAt, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";

type Decisions = Manifest["scriptDecisions"];
type Decided = readonly [string, { readonly allowed: boolean; readonly at: ReturnType<typeof placeOf> }];

/** Packages whose install scripts npm (≥ 11.16), pnpm, yarn berry or bun were told to run or not to run. */
export function scriptDecisionsIn(document: OpenDocument): Decisions {
  const { root } = document;
  const pnpm = mapAt(root, "pnpm");
  return new Map([
    ...builtIn(document, mapAt(root, "dependenciesMeta")),
    ...flagsIn(document, valueAt(pnpm, "allowBuilds")),
    ...namesIn(document, valueAt(pnpm, "neverBuiltDependencies"), false),
    ...namesIn(document, valueAt(pnpm, "ignoredBuiltDependencies"), false),
    ...namesIn(document, valueAt(pnpm, "onlyBuiltDependencies"), true),
    ...namesIn(document, valueAt(root, "trustedDependencies"), true),
    ...flagsIn(document, valueAt(root, "allowScripts")),
  ]);
}

function namesIn(document: OpenDocument, list: DocumentNode | undefined, allowed: boolean): readonly Decided[] {
  return itemsOf(list).flatMap((item) => {
    const name = textOf(item);
    return name === undefined ? [] : [[name, { allowed, at: placeOf(document, item) }]];
  });
}

function flagsIn(document: OpenDocument, map: DocumentNode | undefined): readonly Decided[] {
  return entriesOf(map).flatMap(({ key, value }) => {
    const allowed = value.kind === "scalar" ? value.value : undefined;
    return typeof allowed === "boolean" ? [[key, { allowed, at: placeOf(document, value) }]] : [];
  });
}

function builtIn(document: OpenDocument, meta: DocumentNode | undefined): readonly Decided[] {
  return entriesOf(meta).flatMap(({ key, value }) => {
    const built = valueAt(value, "built");
    const allowed = built?.kind === "scalar" ? built.value : undefined;
    return built && typeof allowed === "boolean" ? [[key, { allowed, at: placeOf(document, built) }]] : [];
  });
}
