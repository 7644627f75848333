import type { FactsAnswer } from "../../application/ports/facts-source.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import type { Text } from "../../domain/findings/text.ts";
import type { Facts } from "../../domain/source/facts.ts";
import { decode, type Extraction } from "../cache/encoded-facts.ts";
import { unreadable } from "../snapshots/notes.ts";
import type { Settled } from "./task.ts";

/** Gathers facts and problems in whatever order they come. */
export interface Collector {
  takeKnown(path: string, extraction: Extraction): void;
  takeOutcome(path: string, outcome: Settled): void;
  /** All that was gathered, in the order of the paths asked for. */
  answer(paths: readonly string[]): Pick<FactsAnswer, "facts" | "problems">;
}

/** Makes an empty collector that tells how far it is. */
export function collector(total: number, progress: (done: number, total: number) => void): Collector {
  const facts = new Map<string, Facts>();
  const problems = new Map<string, Problem>();
  let done = 0;

  const takeKnown = (path: string, extraction: Extraction): void => {
    facts.set(path, extraction.facts);
    if (extraction.damaged) problems.set(path, noText(path));
    progress(++done, total);
  };
  const takeProblem = (path: string, reason: Text): void => {
    problems.set(path, unreadable(path, reason));
    progress(++done, total);
  };
  return {
    takeKnown,
    takeOutcome(path, outcome) {
      if (outcome.kind !== "facts") return takeProblem(path, outcome.reason);
      const extraction = decode(outcome.encoded);
      return extraction ? takeKnown(path, extraction) : takeProblem(path, unknownForm);
    },
    answer: (paths) => ({ facts: inOrder(facts, paths), problems: [...inOrder(problems, paths).values()] }),
  };
}

const unknownForm: Text = {
  en: "its parser gave facts of an unknown form",
  "zh-CN": "解析器给出的结果格式无法识别",
};

function inOrder<Value>(map: ReadonlyMap<string, Value>, paths: readonly string[]): ReadonlyMap<string, Value> {
  const ordered = new Map<string, Value>();
  for (const path of paths) {
    const value = map.get(path);
    if (value !== undefined) ordered.set(path, value);
  }
  return ordered;
}

function noText(path: string): Problem {
  const message = { en: "Some bytes of this file are no valid text.", "zh-CN": "此文件中有些字节不是有效的文本。" };
  return { message, path, weight: "note" };
}
