import type * as z from "zod";
import type { Words } from "../complaint.ts";
import { closest, didYouMean } from "../text/closest.ts";
import { quote } from "../text/quote.ts";
import type { View } from "../text/view.ts";

type Issue = z.core.$ZodIssue;

/** Says that a key is unknown, and which one was most likely meant. */
export function unknownKey(key: string, known: readonly string[], path: readonly PropertyKey[]): Words {
  const isRule = path.length === 1 && path[0] === "rules";
  if (isRule) return { message: `There is no rule ${quote(key)}.`, hint: didYouMean(key, known) };
  if (path.length === 2 && path[0] === "rules" && key === "options") {
    return { message: `The rule ${quote(String(path[1]))} takes no options.`, hint: "Remove them." };
  }
  return { message: `There is no key ${quote(key)} here.`, hint: didYouMean(key, known) };
}

/** Says what is wrong with a value. */
export function wordsOf(issue: Issue, found: View | undefined, path: readonly PropertyKey[]): Words {
  if (!found) return { message: `The key ${quote(String(path.at(-1) ?? ""))} is missing here.`, hint: "Add it." };
  if (issue.code === "invalid_value") return oneOf(issue.values.map(String), found);
  const expected = [...new Set(expectedOf(issue))];
  if (expected.length > 0) return otherType(expected, found);
  if (issue.code === "too_small" && (issue.origin === "array" || issue.origin === "string") && issue.minimum === 1) {
    return { message: "This must not be empty.", hint: "Write something, or remove the key." };
  }
  if (issue.code === "custom") return { message: issue.message, hint: hintOf(issue.params) };
  return { message: `${issue.message}.`, hint: "Write a value that fits." };
}

function otherType(expected: readonly string[], found: View): Words {
  const isEmpty = found.kind === "scalar" && found.value === null;
  const hint = isEmpty ? "Write a value, or remove the key." : "Write the value in that form.";
  return { message: `This must be ${listOf(expected)}, not ${nameOf(found)}.`, hint };
}

/** What people write for a severity in other tools, and in YAML 1.1, where `off` and `no` mean false. */
const otherSettings: Readonly<Record<string, string>> = {
  false: "off",
  no: "off",
  none: "off",
  ignore: "off",
  disable: "off",
  disabled: "off",
  0: "off",
  warn: "warning",
  info: "warning",
  1: "warning",
  true: "error",
  on: "error",
  yes: "error",
  fatal: "error",
  2: "error",
};

function oneOf(values: readonly string[], found: View): Words {
  const message = `This must be ${listOf(values)}, not ${nameOf(found)}.`;
  const word = found.kind === "scalar" ? String(found.value).toLowerCase() : "";
  const meant = values.includes("off") && Object.hasOwn(otherSettings, word) ? otherSettings[word] : undefined;
  const near = meant ?? closest(word, values);
  return { message, hint: near === undefined ? `Write one of: ${values.join(", ")}.` : `Write ${near}.` };
}

/** The types that would have been right, in words. */
function expectedOf(issue: Issue): readonly string[] {
  if (issue.code === "invalid_union") return issue.errors.flat().flatMap(expectedOf);
  if (issue.code === "invalid_value") return issue.values.map(String);
  return issue.code === "invalid_type" ? [typeNames[issue.expected] ?? issue.expected] : [];
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  array: "a list",
  object: "a map of keys",
  record: "a map of keys",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
};

function nameOf(view: View): string {
  if (view.kind === "list") return "a list";
  if (view.kind === "map") return "a map of keys";
  if (view.value === null) return "nothing";
  return typeof view.value === "string" ? quote(view.value) : String(view.value);
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** Checks of our own say the way out beside their message. */
function hintOf(params: Readonly<Record<string, unknown>> | undefined): string {
  return typeof params?.hint === "string" ? params.hint : "Write a value that fits.";
}
