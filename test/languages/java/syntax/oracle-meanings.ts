import type { Name, TypeName } from "../../../../src/domain/syntax/name.ts";
import type { Position } from "../../../../src/domain/syntax/position.ts";
import type { Call } from "../../../../src/domain/syntax/statement.ts";
import type { Syntax } from "../../../../src/domain/syntax/syntax.ts";

/** How often names agreed with what javac knows of them, and where they did not. */
export interface Agreement {
  readonly agreed: number;
  /** Names that no import explains, and that javac finds in the file, its package, `java.lang` or a package imported on demand. */
  readonly unexplained: number;
  readonly differences: readonly string[];
}

/** Compares names with the lines of SyntaxOracle.java that begin with `member`, `bare` or `typed`. */
export function compareMeanings(syntax: Syntax, lines: readonly string[]): Agreement {
  const calls = byPlace(syntax.calls);
  const typed = typesByPlace(syntax);
  const parameters = new Set(syntax.types.flatMap((type) => type.parameters ?? []));
  const differences: string[] = [];
  let agreed = 0;
  let unexplained = 0;
  const tally = (line: string, ours: string, verdict: Verdict) => {
    if (verdict === "agreed") agreed += 1;
    else if (verdict === "unexplained") unexplained += 1;
    else if (verdict === "different") differences.push(`${line} ≠ ${ours}`);
  };
  for (const line of lines) {
    const [what = "", place = "", ...words] = line.split(" ");
    const call = calls.get(place);
    if (what === "typed" && call) tally(line, told(call), judge(call.callee, words[0] ?? "?"));
    else if (what === "typed") judgeTypes(typed.get(place) ?? [], words, (ours, verdict) => tally(line, ours, verdict));
    else if (call && (what === "member" || what === "bare"))
      tally(line, told(call), isParameter(call, parameters) ? "unknown" : judgeCall(call, what, words));
  }
  return { agreed, unexplained, differences };
}

/** True if the object has the type of a type parameter: javac knows what that stands for in a type that is built on it. */
function isParameter({ on }: Call, parameters: ReadonlySet<string>): boolean {
  const name = on?.kind === "name" ? on.type?.name : undefined;
  return name !== undefined && name.from === undefined && parameters.has(name.name);
}

type Verdict = "agreed" | "unexplained" | "different" | "unknown";

function judgeCall(call: Call, what: string, [how = "", full = ""]: readonly string[]): Verdict {
  const qualifier = withoutLast(call.callee);
  if (what === "bare") {
    if (call.on) return "different";
    return call.callee.from !== undefined && qualifier ? judge(qualifier, how) : "unknown";
  }
  if (how === "static") return full === "?" ? "unknown" : call.on || !qualifier ? "different" : judge(qualifier, full);
  if (!call.on) return full === "?" ? "unknown" : "different";
  const type = call.on.kind === "name" ? call.on.type : undefined;
  return type ? judgeType(type, full) : "unknown";
}

function judgeType(type: TypeName, full: string): Verdict {
  if (type.kind === "list" && type.of?.[0])
    return full.endsWith("[]") ? judgeType(type.of[0], full.slice(0, -2)) : "different";
  return type.name ? judge(type.name, full) : "unknown";
}

/** A name with a package must be that of javac; one without may be in any package that the file sees. */
function judge({ from, name }: Name, full: string): Verdict {
  if (full === "?") return "unknown";
  if (from !== undefined) return `${from}:${name}` === full ? "agreed" : "different";
  const theirs = full.slice(full.indexOf(":") + 1);
  return theirs === name || theirs.endsWith(`.${name}`) ? "unexplained" : "different";
}

function judgeTypes(
  ours: readonly Name[],
  words: readonly string[],
  tell: (ours: string, verdict: Verdict) => void,
): void {
  const theirs = words.map((word) => word.replace(/(?:\[\])+$/u, ""));
  if (ours.length === 0) return;
  if (ours.length !== theirs.length) tell(ours.map(toldName).join(" "), "different");
  else for (const [index, one] of ours.entries()) tell(toldName(one), judge(one, theirs[index] ?? "?"));
}

function withoutLast({ from, name }: Name): Name | undefined {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? undefined : { ...(from !== undefined && { from }), name: name.slice(0, dot) };
}

function typesByPlace({ types, functions, variables }: Syntax): ReadonlyMap<string, readonly Name[]> {
  const found = new Map<string, readonly Name[]>();
  const add = (position: Position, type: TypeName | undefined) => {
    if (type) found.set(placeOf(position), namesOf(type));
  };
  for (const { fields } of types) for (const field of fields) add(field, field.type);
  for (const { parameters } of functions) for (const one of parameters) add(one, one.type);
  for (const one of functions) add(one, one.results[0]);
  for (const one of variables) add(one, one.type);
  return found;
}

function namesOf(type: TypeName): readonly Name[] {
  return [...(type.name ? [type.name] : []), ...(type.of ?? []).flatMap(namesOf)];
}

function byPlace(calls: readonly Call[]): ReadonlyMap<string, Call> {
  return new Map(calls.map((call) => [placeOf(call), call]));
}

function placeOf({ line, column }: Position): string {
  return `${line}:${column}`;
}

function toldName({ from, name }: Name): string {
  return from === undefined ? name : `${from}:${name}`;
}

function told(call: Call): string {
  const { on } = call;
  return `${on ? (on.kind === "name" ? `${on.path}.` : `(${on.kind}).`) : ""}${toldName(call.callee)}`;
}
