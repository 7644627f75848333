import type { LockedEdge, LockedPackage } from "../../../domain/packages/locked-package.ts";
import { type DocumentEntry, isTrueAt, textAt, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { type KeyStyle, packageIdOf } from "./dep-path.ts";
import { integrityOf, isConditional, originOf } from "./resolution.ts";

/** An entry of `packages` with the copies of it that peers and patches make (format 9); before, each copy was an entry. */
export interface PackageEntry {
  readonly entry: DocumentEntry;
  readonly copies: readonly DocumentEntry[];
}

/** The name and version of an entry; packages of no registry state them in fields, which pnpm prefers for all. */
export function identityOf({ key, value }: DocumentEntry, style: KeyStyle): Pick<LockedPackage, "name" | "version"> {
  const id = packageIdOf(key, style);
  const version = textAt(value, "version");
  return { name: textAt(value, "name") ?? id?.name ?? "", version: id?.version ?? version ?? "" };
}

/** An entry without its edges. */
export function packageOf(
  document: OpenDocument,
  { entry, copies }: PackageEntry,
  style: KeyStyle,
): Omit<LockedPackage, "edges"> {
  const { key, value } = entry;
  const resolution = valueAt(value, "resolution");
  const version = valueAt(value, "version");
  const deprecated = textAt(value, "deprecated");
  const isRegistry = packageIdOf(key, style)?.version !== undefined;
  return {
    key,
    at: placeOfKey(document, entry),
    ...identityOf(entry, style),
    ...(textOf(version) !== undefined && version && { versionAt: placeOf(document, version) }),
    origin: originOf(document, resolution, isRegistry),
    ...integrityOf(document, resolution),
    bundled: false,
    optional: copies.length > 0 && copies.every((copy) => isTrueAt(copy.value, "optional")),
    dev: isTrueAt(value, "dev"),
    conditional: isConditional(value),
    installScript: isTrueAt(value, "requiresBuild"),
    ...(deprecated !== undefined && { deprecated }),
  };
}

/** The edges, and the time of publication where `time:` has it. */
export function completed(
  locked: Omit<LockedPackage, "edges">,
  edges: readonly LockedEdge[],
  publishedAt: string | undefined,
): LockedPackage {
  return { ...locked, edges, ...(publishedAt !== undefined && { publishedAt }) };
}
