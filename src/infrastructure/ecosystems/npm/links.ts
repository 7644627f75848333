import type { LockedPackage } from "../../../domain/packages/locked-package.ts";
import { workspaceMatcher } from "../../../domain/packages/workspaces.ts";
import { type DocumentEntry, type DocumentNode, isTrueAt, textAt, textsOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { placementOf } from "./locations.ts";

/** What the entry of a link's target says. */
export interface Target {
  readonly isWorkspace: boolean;
  readonly name?: string;
  readonly version?: string;
}

/** Looks up where links lead, and whether that is a workspace by the globs that the root recorded. */
export function targetFinder(entries: ReadonlyMap<string, DocumentEntry>): (location: string) => Target {
  const field = valueAt(entries.get("")?.value, "workspaces");
  const isWorkspace = workspaceMatcher("", textsOf(field?.kind === "map" ? valueAt(field, "packages") : field));
  return (location) => {
    const node = entries.get(location)?.value;
    const version = textAt(node, "version");
    const name = textAt(node, "name");
    return {
      isWorkspace: isWorkspace(location),
      ...(version !== undefined && { version }),
      ...(name !== undefined && { name }),
    };
  };
}

/** All locations that links lead to. */
export function linkTargets(entries: readonly DocumentEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ value }) => (isLink(value) ? (textAt(value, "resolved") ?? []) : [])));
}

/** True for an entry that is a symbolic link to a folder with an entry of its own. */
export function isLink(node: DocumentNode): boolean {
  return isTrueAt(node, "link");
}

/** A link has the version of its target; what the target asks for is the matter of the target's manifest. */
export function linkOf(
  document: OpenDocument,
  entry: DocumentEntry,
  targetOf: (location: string) => Target,
): LockedPackage {
  const path = textAt(entry.value, "resolved") ?? "";
  const { isWorkspace, name: own, version = "" } = targetOf(path);
  const installed = placementOf(entry.key)?.name ?? entry.key;
  const name = own ?? installed;
  const at = placeOf(document, valueAt(entry.value, "resolved") ?? entry.value);
  return {
    key: entry.key,
    at: placeOfKey(document, entry),
    name,
    ...(name !== installed && { alias: installed }),
    version,
    origin: { kind: isWorkspace ? "workspace" : "folder", path, at },
    edges: [],
    ...plainFlags,
  };
}

const plainFlags = { bundled: false, optional: false, dev: false, conditional: false, installScript: false };
