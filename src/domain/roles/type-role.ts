/** What a type is for, in the words of domain-driven design and CQRS. A type may have several roles. */
export const typeRoles = [
  "aggregate",
  "entity",
  "value-object",
  "identifier",
  "domain-service",
  "domain-event",
  "integration-event",
  /** The contract: an interface or an abstract class. */
  "repository",
  "repository-implementation",
  "use-case",
  "command",
  "query",
  "command-handler",
  "query-handler",
  "event-handler",
  "read-model",
  "controller",
  "mapper",
  "factory",
] as const;

export type TypeRole = (typeof typeRoles)[number];

/** Patterns for the simple names of types, by role: `*Store`, `Order`; `*` stands for any characters. */
export type TypePatterns = Readonly<Partial<Record<TypeRole, readonly string[]>>>;

/** How sure a role is: stated in the code, stated in the configuration, or told by name and place. */
export type EvidenceKind = "declared" | "configured" | "named";

/** Why a type is taken for what it is: the annotation, base type, pattern or ending of its name. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** As people know it: `@AggregateRoot`, `extends AggregateRoot`, `*Repository in domain`. */
  readonly what: string;
}
