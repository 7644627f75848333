import type { Requirement, Scope } from "../../../domain/packages/requirement.ts";
import { readSpecification } from "../../../domain/packages/read-specification.ts";
import { entriesOf, isTrueAt, mapAt, textOf } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";

/** The fields of a package.json that declare dependencies. */
export const scopes: ReadonlyMap<string, Scope> = new Map([
  ["dependencies", "prod"],
  ["devDependencies", "dev"],
  ["optionalDependencies", "optional"],
  ["peerDependencies", "peer"],
]);

/** All requirements, in the order of npm's documentation. What is optional is not also required: npm takes it out there. */
export function requirementsIn(document: OpenDocument): readonly Requirement[] {
  const optionalPeers = optionalPeersIn(document);
  const optional = new Set(entriesOf(mapAt(document.root, "optionalDependencies")).map(({ key }) => key));
  return [...scopes].flatMap(([field, scope]) =>
    requirementsOf(document, field, scope)
      .filter(({ name }) => scope !== "prod" || !optional.has(name))
      .map((one) => (scope === "peer" && optionalPeers.has(one.name) ? { ...one, optional: true } : one)),
  );
}

function requirementsOf(document: OpenDocument, field: string, scope: Scope): readonly Requirement[] {
  const byName = new Map<string, Requirement>();
  for (const { key: name, value } of entriesOf(mapAt(document.root, field))) {
    const raw = textOf(value);
    if (raw === undefined) continue;
    const at = placeOf(document, value);
    byName.set(name, { name, raw, wants: readSpecification(raw), scope, optional: scope === "optional", at });
  }
  return [...byName.values()];
}

function optionalPeersIn({ root }: OpenDocument): ReadonlySet<string> {
  const marked = entriesOf(mapAt(root, "peerDependenciesMeta")).filter(({ value }) => isTrueAt(value, "optional"));
  return new Set(marked.map(({ key }) => key));
}
