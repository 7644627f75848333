import { ArchLintError } from "../../domain/errors.ts";
import { nearest } from "../../domain/patterns/nearest.ts";
import type { Params, Text } from "../../domain/findings/text.ts";
import { type Key, phrase } from "../wording/speak.ts";

/** Makes the error for a command line that cannot be meant. */
export function usageError(text: Text, hint: Text): ArchLintError {
  return new ArchLintError("usage", text, hint);
}

/** The hint for a mistyped name: what it was most likely meant to be, or else where to look. */
export function hintFor(typed: string, names: readonly string[], otherwise: Text): Text {
  const near = nearest(typed.slice(0, 80), names);
  return near === undefined ? otherwise : phrase("error.did-you-mean", { name: near });
}

/** Reads an option that takes one of some words. */
export function oneOf<Choice extends string>(option: string, choices: readonly Choice[]): (value: string) => Choice {
  return (value) => {
    const known = choices.find((choice) => choice === value);
    if (known !== undefined) return known;
    const all = phrase("usage.one-of", { choices: choices.join(", ") });
    throw usageError(phrase("usage.not-one-of", { option, value }), hintFor(value, choices, all));
  };
}

/** Reads an option that takes a whole number. */
export function natural(option: string): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/u.test(value)) return Number(value);
    throw usageError(phrase("usage.not-a-number", { option, value }), phrase("error.see-help"));
  };
}

/** Throws a usage error whose message and hint stand in the catalogue. */
export function refuse(key: Key, hint: Key, params: Params = {}): never {
  throw usageError(phrase(key, params), phrase(hint, params));
}
