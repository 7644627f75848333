import type { CodeFile } from "../code/code-file.ts";
import { around } from "../code/value-types.ts";
import type { Spot } from "../syntax/position.ts";

const trial = /^(?:test|try|validate|verify|check|ping|probe|health|diagnose)(?![a-z])|[a-z](?:Test|Check|Health)$/u;

/** True within a function that tries something out: that it does not work is what its caller wants to hear. */
export function isTrial(file: CodeFile, at: Spot): boolean {
  return around(file, at.in).some(({ name }) => trial.test(name.charAt(0).toLowerCase() + name.slice(1)));
}
