import type { GoFault, GoRetract } from "./go-file.ts";
import { commentOf, type Directive, faultAt, placeOf, plainValue } from "./mod-directive.ts";
import type { Token } from "./mod-tokens.ts";
import { versionFaults } from "./mod-versions.ts";
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
  const rest = words[isRange ? 5 : 1];
  if (rest) return { faults: [faultAt(directive, [rest], `unexpected token after version: ${quote(rest.text)}`)] };
  const [low, high] = isRange ? [words[1], words[3]] : [words[0], words[0]];
  if (!low || !high) return { faults: [] };
  const range = { low: plainValue(low), high: plainValue(high) };
  return { retract: { ...range, rationale: commentOf(directive), at: placeOf(directive) }, faults: [] };
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
    const isMissing = !word || word.text === "(" || (sign !== undefined && word.text !== sign);
    if (isMissing) return faultAt(directive, word ? [word] : [], missing);
    const [fault] = sign === undefined ? versionFaults(directive, "", word) : [];
    if (fault) return fault;
  }
  return undefined;
}
