import type { Code } from "../code/code.ts";
import type { DeclaredType } from "../code/code-file.ts";
import type { Mark } from "../syntax/declaration.ts";
import { identifierWords } from "../syntax/identifier-words.ts";
import { type Handler, handlersIn } from "./handlers.ts";

/** The parameter of a handler that is its message: what stands before it is a context. */
export function messageTypeOf(code: Code, { file, function: one }: Handler): DeclaredType | undefined {
  for (const { type } of one.parameters) {
    const declared = type && code.types.declared({ file, type });
    if (declared) return declared;
  }
  return undefined;
}

/**
 * Types of commands, queries and events: those that say so, and what is handed to handlers and has no other part to play.
 * What a framework fills from a request, with or without checks on its fields, is none.
 */
export function messagesIn(code: Code): readonly DeclaredType[] {
  const stated = code.roles.with("command", "query", "domain-event", "integration-event");
  const roles = new Set(code.roles.all.map(({ type }) => type));
  const handed = handlersIn(code).flatMap((handler) => {
    const type = handler.isService ? undefined : messageTypeOf(code, handler);
    return type && !roles.has(type.type) ? [type] : [];
  });
  const bound = boundTypes(code);
  const found = [...stated, ...handed].filter(
    ({ type }) =>
      (type.kind === "class" || type.kind === "struct") && !bound.has(type) && !isChecked(type) && !isKept(type.name),
  );
  return [...new Map(found.map((one) => [one.type, one])).values()];
}

/** Parameters with these are filled by a framework: NestJS 11, `@nestjs/graphql` 13, Spring Web 6.2. */
const binders: ReadonlySet<string> = new Set([
  ...["Body", "Query", "Param", "Payload", "Args", "MessageBody", "RequestBody", "ModelAttribute", "BeanParam"],
]);

function boundTypes(code: Code): ReadonlySet<DeclaredType["type"]> {
  const bound = new Set<DeclaredType["type"]>();
  for (const file of code.files.values())
    for (const { parameters } of file.syntax.functions)
      for (const { type, marks = [] } of parameters) {
        const declared = marks.some(isBinder) && type ? code.types.declared({ file, type }) : undefined;
        if (declared) bound.add(declared.type);
      }
  return bound;
}

function isBinder({ name: { name } }: Mark): boolean {
  return binders.has(name);
}

/** Marks that say whom a message is for; all others ask a framework to check or fill the field. */
const routing: ReadonlySet<string> = new Set(["TargetAggregateIdentifier", "AggregateIdentifier", "RoutingKey"]);

function isChecked({ fields }: DeclaredType["type"]): boolean {
  return fields.some(({ marks = [] }) => marks.some(({ name: { name } }) => !routing.has(name)));
}

/** What is kept until a message is sent or handled has a life of its own: it is marked when that is done. */
function isKept(name: string): boolean {
  return identifierWords(name).some((word) => word === "outbox" || word === "inbox" || word === "stored");
}
