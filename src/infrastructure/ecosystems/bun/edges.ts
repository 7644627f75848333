import type { LockedEdge } from "../../../domain/packages/locked-package.ts";
import type { Scope } from "../../../domain/packages/requirement.ts";
import { type DocumentNode, entriesOf, listAt, mapAt, textOf, textsOf } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";

const fields: readonly (readonly [field: string, scope: Scope])[] = [
  ["dependencies", "prod"],
  ["devDependencies", "dev"],
  ["optionalDependencies", "optional"],
  ["peerDependencies", "peer"],
];

/** What a package or workspace asks for, by the fields of its information. */
export function edgesOf(
  document: OpenDocument,
  info: DocumentNode | undefined,
  find: (name: string) => number | undefined,
): readonly LockedEdge[] {
  const optionalPeers = new Set(textsOf(listAt(info, "optionalPeers")));
  return fields.flatMap(([field, scope]) =>
    entriesOf(mapAt(info, field)).flatMap(({ key: name, value }): readonly LockedEdge[] => {
      const raw = textOf(value);
      if (raw === undefined) return [];
      const to = find(name);
      const optional = scope === "optional" || (scope === "peer" && optionalPeers.has(name));
      return [{ name, raw, scope, optional, at: placeOf(document, value), ...(to !== undefined && { to }) }];
    }),
  );
}
