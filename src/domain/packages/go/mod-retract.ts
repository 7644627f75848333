import type { GoFault, GoRetract } from "./go-file.ts";
import { commentOf, type Directive, faultAt, placeOf, plainValue, stringOf } from "./mod-directive.ts";
import type { Token } from "./mod-tokens.ts";
import { quote } from "./quote.ts";

/** A line of `retract`, or what is wrong with it. */
export interface RetractReading {
  readonly retract?: GoRetract;
  readonly faults: readonly GoFault[];
}

/** Reads `retract version` or `retract [low, high]`. */
export function readRetract(directive: Directive): RetractReading {
  const { words } = directive;
  const isRange = words[0]?.text === "[";
  const fault = formFault(directive, isRange ? rangeForm : singleForm);
  if (fault) return { faults: [fault] };
  const [low, high] = isRange ? [words[1], words[3]] : [words[0], words[0]];
  if (!low || !high) return { faults: [] };
  const range = { low: plainValue(low), high: plainValue(high) };
  const rest = words[isRange ? 5 : 1];
  return {
    retract: { ...range, rationale: commentOf(directive), at: placeOf(directive) },
    faults: rest ? [faultAt(directive, [rest], `unexpected token after version: ${quote(rest.text)}`)] : [],
  };
}

/** What must stand at each place: a sign or, by default, a version; with Go's words where it does not. */
type Form = readonly { readonly sign?: string; readonly missing: string }[];

const singleForm: Form = [{ missing: "expected '[' or version" }];
const rangeForm: Form = [
  { sign: "[", missing: "" },
  { missing: "expected version after '['" },
  { sign: ",", missing: "expected ',' after version" },
  { missing: "expected version after ','" },
  { sign: "]", missing: "expected ']' after version" },
];

function formFault(directive: Directive, form: Form): GoFault | undefined {
  for (const [index, { sign, missing }] of form.entries()) {
    const word: Token | undefined = directive.words[index];
    const isMissing = !word || (index === 0 && word.text === "(") || (sign !== undefined && word.text !== sign);
    if (isMissing) return faultAt(directive, word ? [word] : [], missing);
    const found = sign === undefined ? stringOf(word) : undefined;
    if (found && "fault" in found) return faultAt(directive, [word], wrongVersion(word, found.fault));
  }
  return undefined;
}

/** Any other version may stand here: what is taken back need not be well-formed. */
function wrongVersion({ text }: Token, fault: string): string {
  return `retract: version ${quote(text)} invalid: ${fault}`;
}
