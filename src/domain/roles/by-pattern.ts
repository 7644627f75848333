import { matchSegment, readSegment } from "../patterns/segment.ts";
import { type Evidence, type TypePatterns, type TypeRole, typeRoles } from "./type-role.ts";

/** The roles that the configuration gives to types of a simple name. */
export type Configured = (name: string) => readonly { readonly role: TypeRole; readonly evidence: Evidence }[];

/** Reads the patterns of a configuration once. */
export function byPattern(patterns: TypePatterns): Configured {
  const read = typeRoles.flatMap((role) =>
    (patterns[role] ?? []).map((pattern) => ({ role, pattern, segment: readSegment(pattern) })),
  );
  return (name) =>
    read
      .filter(({ segment }) => matchSegment(segment, name))
      .map(({ role, pattern }) => ({ role, evidence: { kind: "configured", what: `types.${role}: ${pattern}` } }));
}
