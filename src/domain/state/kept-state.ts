import type { Code } from "../code/code.ts";
import type { DeclaredFunction, DeclaredType } from "../code/code-file.ts";
import { insideOf } from "../code/inside.ts";
import { ownWrites } from "../code/own-writes.ts";
import type { Field } from "../syntax/declaration.ts";
import type { Call } from "../syntax/statement.ts";
import type { Position } from "../syntax/position.ts";

/** A field that remembers something from one call to the next. */
export interface KeptState {
  readonly at: Position;
  readonly field: string;
  readonly method: DeclaredFunction;
}

/** Fields that methods of a type change, each at its first place; what prepares an object before its use is left out. */
export function* keptStateOf(code: Code, type: DeclaredType): Generator<KeptState> {
  const seen = new Set<string>();
  for (const kept of [...written(code, type), ...filled(code, type)]) {
    if (seen.has(kept.field) || prepares(kept.method)) continue;
    seen.add(kept.field);
    yield kept;
  }
}

function* written(code: Code, type: DeclaredType): Generator<KeptState> {
  const own = new Set(type.type.fields.map(({ name }) => name));
  for (const { method, write } of ownWrites(code, type))
    if (own.has(write.field)) yield { at: write, field: write.field, method };
}

/** Methods by which collections of the standard libraries of Java SE 25 and ECMA-262 change. */
const mutators = new Set([
  ...["add", "addAll", "addFirst", "addLast", "clear", "compute", "computeIfAbsent", "merge", "offer", "poll", "pop"],
  ...["push", "put", "putAll", "putIfAbsent", "remove", "removeIf", "set", "delete", "splice", "unshift", "shift"],
]);

function* filled({ declarations }: Code, type: DeclaredType): Generator<KeptState> {
  const collections = new Set(type.type.fields.filter(isCollection).map(({ name }) => name));
  for (const method of declarations.methods(type)) {
    const { file, function: one } = method;
    if (one.kind === "constructor" || one.kind === "initializer") continue;
    for (const call of insideOf(file, file.syntax.calls, file.syntax.functions.indexOf(one))) {
      const field = mutators.has(call.callee.name) ? fieldOn(call, one.receiver ?? "this") : undefined;
      if (field !== undefined && collections.has(field)) yield { at: call, field, method };
    }
  }
}

function fieldOn({ on }: Call, self: string): string | undefined {
  if (on?.kind !== "name" || on.name) return undefined;
  const path = on.path.startsWith(`${self}.`) ? on.path.slice(self.length + 1) : on.path;
  return path.includes(".") ? undefined : path;
}

/** A collection that the object makes for itself; one that is handed in belongs to somebody else. */
function isCollection({ value }: Field): boolean {
  return value?.kind === "call" || value?.kind === "list" || value?.kind === "object";
}

/** Names and annotations of methods that run once, before an object is used: JSR 250, NestJS 11, Spring Framework 6.2. */
const preparing = /^(?:set[A-Z]\w*|init|initialize|start|onModuleInit|onApplicationBootstrap|afterPropertiesSet)$/u;
const preparingMarks = new Set(["PostConstruct", "Autowired", "Inject", "Resource"]);

function prepares({ function: { name, kind, marks = [] } }: DeclaredFunction): boolean {
  return kind === "setter" || preparing.test(name) || marks.some((mark) => preparingMarks.has(mark.name.name));
}
