import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { lineage } from "../code/members.ts";
import { nameOfPlace } from "../code/name-of-place.ts";
import { around } from "../code/value-types.ts";
import { isEventFile } from "../roles/event-files.ts";
import type { Position } from "../syntax/position.ts";
import type { Call } from "../syntax/statement.ts";
import { effectOf, effectOfName, type Effectful } from "./effect-of.ts";

/** An effect and the function that has it. */
export interface EffectInPlace extends Effectful {
  readonly at: Position;
  readonly function: string;
}

/**
 * What the functions of a file reach for, each thing once a function, at its first place. An event notes when it was made:
 * that is the time it tells of, and nothing is decided by it.
 */
export function* effectsIn(code: Code, file: CodeFile): Generator<EffectInPlace> {
  const seen = new Set<string>();
  for (const found of [...called(code, file), ...mentioned(code, file)]) {
    const key = `${found.function} ${found.name}`;
    if (!seen.has(key)) yield found;
    seen.add(key);
  }
}

function* called(code: Code, file: CodeFile): Generator<EffectInPlace> {
  const events = { types: eventsOf(code, file), name: eventName };
  const ids = { types: idsOf(file), name: idName };
  const notesTime = (call: Call) => isEventFile(file.path) || isOf(file, call, events);
  for (const call of file.syntax.calls) {
    const found = effectOf(code, file, call);
    if (!found || (found.effect === "clock" && notesTime(call))) continue;
    const effect = found.effect === "random" && isOf(file, call, ids) ? "identifier" : found.effect;
    yield { effect, name: variableIn(found.name), at: call, function: nameOfPlace(file, call) };
  }
}

/** What is asked of a variable of the environment (`process.env.SHOP.trim`) says less than the variable. */
function variableIn(name: string): string {
  return /^(?:globalThis\.)?process\.env\.[^.]+/u.exec(name)?.[0] ?? name;
}

/** The environment is there without a call: `process.env.SHOP`. */
function* mentioned({ nameOf }: Code, file: CodeFile): Generator<EffectInPlace> {
  for (const mention of file.syntax.mentions) {
    const name = nameOf(file, mention.name);
    if (effectOfName(file.language, name) !== "environment") continue;
    yield { effect: "environment", name, at: mention, function: nameOfPlace(file, mention) };
  }
}

/** Events say so by their name, by that of what makes them, or by what they build on: `OrderPlaced implements DomainEvent`. */
function eventsOf({ declarations }: Code, file: CodeFile): ReadonlySet<string> {
  const events = file.syntax.types.filter((type) =>
    lineage(declarations, { file, type }).some(({ type: { name, extends: bases = [], implements: promised = [] } }) =>
      [name, ...[...bases, ...promised].flatMap((base) => base.name?.name ?? [])].some((one) => eventName.test(one)),
    ),
  );
  return new Set(events.map(({ name }) => name));
}

const eventName = /Event(?:Base|Impl)?$/u;

/** What makes names for things: `OrderId`, `newOrderID`. */
const idName = /(?:Id|ID)$/u;

function idsOf({ syntax }: CodeFile): ReadonlySet<string> {
  return new Set(syntax.types.flatMap(({ name }) => (idName.test(name) ? [name] : [])));
}

/** A kind of types, and how functions are called that make them. */
interface Kind {
  readonly types: ReadonlySet<string>;
  readonly name: RegExp;
}

function isOf(file: CodeFile, { in: within, line }: Call, { types, name }: Kind): boolean {
  const functions = around(file, within);
  const owner = functions.find((one) => one.owner !== undefined)?.owner;
  return functions.some((one) => name.test(one.name)) || types.has(owner ?? typeAt(file, line));
}

/** The innermost type around a line: what a field holds from the beginning belongs to no function. */
function typeAt({ syntax }: CodeFile, line: number): string {
  const within = syntax.types.filter((type) => type.line <= line && line <= type.endLine);
  return within.at(-1)?.name ?? "";
}
