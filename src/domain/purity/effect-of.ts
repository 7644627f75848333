import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { lastName } from "../code/last-name.ts";
import { packageOf } from "../code/package-of.ts";
import { unwrapped } from "../code/unwrapped.ts";
import { namesPackage } from "../packages/policy.ts";
import { matchSegment, readSegment, type Segment } from "../patterns/segment.ts";
import { remember } from "../source/remember.ts";
import type { Call } from "../syntax/statement.ts";
import type { Value } from "../syntax/value.ts";
import { impureIfBare, type Effect, effectNames, effects } from "./effects.ts";

/** What a call does beside working out a result, and the full name by which it does. */
export interface Effectful {
  readonly effect: Effect;
  readonly name: string;
}

/** What a call of the domain reaches for; `undefined` for one that is pure, or whose receiver nobody knows. */
export function effectOf(code: Code, file: CodeFile, call: Call): Effectful | undefined {
  if (isOwn(code, file, call)) return undefined;
  const name = code.callName(file, call);
  const effect = effectOfName(file.language, name) ?? (isLogging(code, file, call) ? "log" : undefined);
  return effect && !isTold(code, file, { call, name }) ? { effect, name } : undefined;
}

/** A function that the project itself declares is judged where it stands. */
function isOwn({ types, declarations }: Code, file: CodeFile, call: Call): boolean {
  return call.kind === "new"
    ? declarations.type(file, call.callee) !== undefined
    : types.callee(file, call) !== undefined;
}

/** A time that is handed in (`new Date(text)`) or a clock that is (`Instant.now(clock)`); a zone is neither. */
function isTold(code: Code, file: CodeFile, { call, name }: { readonly call: Call; readonly name: string }): boolean {
  if (impureIfBare.has(name)) return call.arguments.length > 0;
  return /^(?:java|org\.joda)\.time\..*\.now$/u.test(name) && call.arguments.some((one) => !isZone(code, file, one));
}

function isZone({ callName }: Code, file: CodeFile, value: Value): boolean {
  const call = value.kind === "call" ? file.syntax.calls[value.call] : undefined;
  const name = value.kind === "name" ? (value.type?.name?.name ?? value.path) : call && callName(file, call);
  return name !== undefined && /(?:^|\.)(?:Zone|DateTimeZone)/u.test(name);
}

/** The effect of a function, by its full name. */
export function effectOfName(language: string, name: string): Effect | undefined {
  const { exact, patterns } = tableFor(language);
  return exact.get(name) ?? patterns.find(([pattern]) => matchSegment(pattern, name))?.[1];
}

interface Table {
  readonly exact: ReadonlyMap<string, Effect>;
  readonly patterns: readonly (readonly [Segment, Effect])[];
}

const tableFor = remember((language): Table => {
  const known =
    language === "go" || language === "java" || language === "typescript" ? entriesOf(effects[language]) : [];
  const isPattern = ([name]: readonly [string, Effect]) => /[*?]/u.test(name);
  return {
    exact: new Map(known.filter((entry) => !isPattern(entry))),
    patterns: known.filter(isPattern).map(([name, effect]) => [readSegment(name), effect]),
  };
});

function entriesOf(table: (typeof effects)["go"]): readonly (readonly [string, Effect])[] {
  return effectNames.flatMap((effect) => (table[effect] ?? []).map((name) => [name, effect] as const));
}

/** What writes to a log; `getLogger` only makes one, and zap's `String` and `Error` make what is written with it. */
const writing =
  /^(?:trace|debug|verbose|info|notice|warn|err|fatal|panic|critical|severe|fine|log|print|output|at[A-Z])/iu;

function isLogging(code: Code, file: CodeFile, { callee, on, in: within, kind }: Call): boolean {
  if (kind === "new" || !writing.test(lastName(callee.name)) || callee.from === "go.uber.org/zap") return false;
  const receiver = on && code.types.ofValue(file, on, within);
  const type = receiver && unwrapped(receiver.type)?.name;
  const found = receiver && type ? packageOf(code, receiver.file, type) : packageOf(code, file, callee);
  return found !== undefined && namesPackage("log", found);
}
