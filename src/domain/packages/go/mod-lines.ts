import type { Stated } from "../manifest.ts";
import type { GoFault } from "./go-file.ts";
import { type Directive, faultAt, placeOfWords, plainValue, stringFaults } from "./mod-directive.ts";

/** A directive with one word, or what is wrong with it. */
export interface StatedReading {
  readonly stated?: Stated;
  readonly faults: readonly GoFault[];
}

const goVersion = /^[1-9][0-9]*\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?$/u;
const laxGoVersion = /^v?(?<language>[1-9][0-9]*\.(?:0|[1-9][0-9]*))[^0-9]/u;
const toolchainName = /^default$|^go1(?:$|\.)/u;

/** Reads `go 1.26.0`. Of dependencies, Go takes `v1.9` and `1.9-dev` for 1.9. */
export function readGoLine(directive: Directive, isStrict: boolean): StatedReading {
  const reading = one(directive, "go directive expects exactly one argument");
  const { stated } = reading;
  if (!stated || goVersion.test(stated.text)) return reading;
  const language = isStrict ? undefined : laxGoVersion.exec(stated.text)?.groups?.language;
  if (language !== undefined) return { stated: { ...stated, text: language }, faults: [] };
  return {
    faults: [faultAt(directive, directive.words, `invalid go version '${stated.text}': must match format 1.23.0`)],
  };
}

/** Reads `toolchain go1.26.1` or `toolchain default`. */
export function readToolchainLine(directive: Directive): StatedReading {
  const reading = one(directive, "toolchain directive expects exactly one argument");
  const { stated } = reading;
  if (!stated || toolchainName.test(stated.text)) return reading;
  const error = `invalid toolchain version '${stated.text}': must match format go1.23.0 or default`;
  return { faults: [faultAt(directive, directive.words, error)] };
}

/** Reads `godebug key=value`. */
export function readGodebugLine(directive: Directive): StatedReading {
  const usage = "usage: godebug key=value";
  const reading = one(directive, usage);
  const isPair = /^[^"`',=]*=[^"`',]*$/u.test(reading.stated?.text ?? "=");
  return isPair ? reading : { faults: [faultAt(directive, directive.words, usage)] };
}

/** Reads a directive whose one word is a string: `module`, `tool`, `ignore`, `use`. */
export function readStringLine(directive: Directive, usage: string): StatedReading {
  const [word] = directive.words;
  if (!word || directive.words.length > 1) return { faults: [faultAt(directive, [], usage)] };
  const faults = stringFaults(directive, word);
  if (faults.length > 0) return { faults };
  return { stated: { text: plainValue(word), at: placeOfWords(directive, [word]) }, faults };
}

/** One word as it stands. */
function one(directive: Directive, usage: string): StatedReading {
  const [word] = directive.words;
  if (!word || directive.words.length > 1) return { faults: [faultAt(directive, [], usage)] };
  return { stated: { text: word.text, at: placeOfWords(directive, [word]) }, faults: [] };
}
