import type { Code } from "./code.ts";

/** Keeps what is worked out of a part of the code, where many ask the same of it: a function that many transactions lead to. */
export function knownOnce<Part extends object, Answer>(): (code: Code, part: Part, ask: () => Answer) => Answer {
  const known = new WeakMap<Code, WeakMap<Part, { readonly answer: Answer }>>();
  return (code, part, ask) => {
    const answers = known.get(code) ?? new WeakMap<Part, { readonly answer: Answer }>();
    known.set(code, answers);
    const found = answers.get(part);
    if (found) return found.answer;
    const answer = ask();
    answers.set(part, { answer });
    return answer;
  };
}
