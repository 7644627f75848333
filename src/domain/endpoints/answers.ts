import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { withoutMajor } from "../code/outside-results.ts";
import type { Spot } from "../syntax/position.ts";
import type { Call } from "../syntax/statement.ts";
import type { Argument } from "../syntax/value.ts";
import { lastName } from "../code/last-name.ts";
import type { AnswerShape } from "./answer-shape.ts";
import { answerShapes, mayAnswer } from "./answer-shapes.ts";
import { responderOf } from "./responders.ts";
import { returnedAnswers } from "./returned-answers.ts";
import { saidStatus, type Status } from "./said-status.ts";

/** A place where a caller is told something: one call, or a chain of calls. */
export interface Answer {
  /** Where the body stands, or else the status. */
  readonly at: Spot;
  /** `unsaid`: this answer says none, which means 200 if nothing else says one. */
  readonly status: Status | "unsaid";
  readonly body: readonly Argument[];
  /** True if the body is printed as text. */
  readonly isPrinted: boolean;
  /** True if it is only given when something else has failed. */
  readonly forError: boolean;
}

interface Link {
  readonly call: Call;
  readonly shape: AnswerShape;
}

/** All answers of a file that can be known for what they are: calls in the order of the text, then what is returned. */
export function answersIn(code: Code, file: CodeFile): readonly Answer[] {
  const { calls } = file.syntax;
  const inner = new Set(calls.flatMap(({ on }) => (on?.kind === "call" ? [on.call] : [])));
  const called = new Map<number, Answer>();
  for (const [index, call] of calls.entries()) {
    const answer = inner.has(index) ? undefined : answerOf(code, file, chainOf(file, call));
    if (answer) called.set(index, answer);
  }
  const isCalled = ({ body }: Answer) => body.some((value) => value.kind === "call" && called.has(value.call));
  return [...called.values(), ...returnedAnswers(code, file).filter((answer) => !isCalled(answer))];
}

/** A call and those on whose results it is made, the last of the text first. */
function chainOf({ syntax }: CodeFile, start: Call): readonly Call[] {
  const chain = [start];
  for (const { on } of chain) {
    const before = on?.kind === "call" ? syntax.calls[on.call] : undefined;
    if (before) chain.push(before);
  }
  return chain;
}

function answerOf(code: Code, file: CodeFile, chain: readonly Call[]): Answer | undefined {
  if (!chain.some(({ callee }) => mayAnswer(callee.name))) return undefined;
  const links = linksOf(code, file, chain);
  const shown = links.find(({ shape, call }) => shape.bodyAt !== undefined && call.arguments.length > shape.bodyAt);
  const at = (shown ?? links[0])?.call;
  if (!at) return undefined;
  const said = links.map((link) => saidStatus(code, file, link)).find((status) => status !== undefined);
  const body = links.flatMap(({ call, shape }) => bodyOf(call, shape));
  const isPrinted = links.some(({ shape }) => shape.prints === true);
  return { at, status: said ?? "unsaid", body, isPrinted, forError: false };
}

function bodyOf({ arguments: given }: Call, { bodyAt, statusAt = -1 }: AnswerShape): readonly Argument[] {
  if (bodyAt === undefined) return [];
  return given.filter((_value, index) => index >= bodyAt && index !== statusAt);
}

/** The calls of a chain that say something; none if what is called at its beginning answers nobody. */
function linksOf(code: Code, file: CodeFile, chain: readonly Call[]): readonly Link[] {
  const root = chain.at(-1);
  if (!root) return [];
  const full = root.on ? [] : code.namesOf(file, root.callee).map(withoutMajor);
  const owners = root.on ? responderOf(code, file, { value: root.on, within: root.in }) : full.map(ownerOf);
  const links = chain.flatMap((call): readonly Link[] => {
    const names = call === root && !root.on ? full : owners.map((owner) => `${owner}.${call.callee.name}`);
    const shape = names.map((name) => answerShapes.get(name)).find((one) => one !== undefined);
    return shape ? [{ call, shape }] : [];
  });
  return links.every((link) => isAnsweredBy(code, file, link)) ? links : [];
}

/** A function that writes answers only if it is handed the one who does. */
function isAnsweredBy(code: Code, file: CodeFile, { call, shape: { writerAt } }: Link): boolean {
  if (writerAt === undefined) return true;
  const value = call.arguments[writerAt];
  return value !== undefined && responderOf(code, file, { value, within: call.in }).includes("net/http.ResponseWriter");
}

function ownerOf(full: string): string {
  return full.slice(0, full.length - lastName(full).length - 1);
}
