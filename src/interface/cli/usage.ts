import { ArchLintError } from "../../domain/errors.ts";
import { nearest } from "../../domain/patterns/nearest.ts";
import type { Key, Say } from "../wording/speak.ts";

/** Makes the error for a command line that cannot be meant. */
export function usageError(message: string, hint: string): ArchLintError {
  return new ArchLintError("usage", message, hint);
}

/** The hint for a mistyped name: what it was most likely meant to be, or else where to look. */
export function hintFor(typed: string, names: readonly string[], say: Say, otherwise: string): string {
  const near = nearest(typed.slice(0, 80), names);
  return near === undefined ? otherwise : say("error.did-you-mean", { name: near });
}

/** Reads an option that takes one of some words. */
export function oneOf<Choice extends string>(
  option: string,
  choices: readonly Choice[],
  say: Say,
): (value: string) => Choice {
  return (value) => {
    const known = choices.find((choice) => choice === value);
    if (known !== undefined) return known;
    const all = say("usage.one-of", { choices: choices.join(", ") });
    throw usageError(say("usage.not-one-of", { option, value }), hintFor(value, choices, say, all));
  };
}

/** Reads an option that takes a whole number. */
export function natural(option: string, say: Say): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/u.test(value)) return Number(value);
    throw usageError(say("usage.not-a-number", { option, value }), say("error.see-help"));
  };
}

/** Throws a usage error whose message and hint stand in the catalogue. */
export function refuse(say: Say, key: Key, hint: Key, params: Readonly<Record<string, string | number>> = {}): never {
  throw usageError(say(key, params), say(hint, params));
}
