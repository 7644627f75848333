import { lastName } from "../code/last-name.ts";
import type { AnswerShape } from "./answer-shape.ts";
import { goAnswers } from "./go-answers.ts";
import { javaAnswers } from "./java-answers.ts";
import { typescriptAnswers } from "./typescript-answers.ts";

/** What calls that answer callers are given, by the full name of what is called. */
export const answerShapes: ReadonlyMap<string, AnswerShape> = new Map(
  Object.entries({ ...goAnswers, ...typescriptAnswers, ...javaAnswers }),
);

const lastNames = new Set([...answerShapes.keys()].map(lastName));

/** False for most calls: no way to answer ends with such a name. */
export function mayAnswer(name: string): boolean {
  return lastNames.has(lastName(name));
}
