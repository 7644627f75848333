import { expect, test } from "vitest";
import { rules } from "../../src/compose/rules.ts";
import { fill, locales } from "../../src/domain/findings/text.ts";
import { speak, wordings } from "../../src/interface/wording/speak.ts";

const parameters = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)/gu)].map((match) => match[1]))].sort();

test.each(locales)("%s has every sentence, and none is empty", (locale) => {
  expect(Object.keys(wordings[locale]).sort()).toEqual(Object.keys(wordings.en).sort());
  expect(Object.values(wordings[locale]).filter((sentence) => sentence.trim() === "")).toEqual([]);
});

test.each(locales)("%s takes the same parameters", (locale) => {
  const taken = (wording: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(wording).map(([key, sentence]) => [key, parameters(sentence)]));
  expect(taken(wordings[locale])).toEqual(taken(wordings.en));
});

test("English counts", () => {
  const say = speak("en");
  expect(say("layers.files", { n: 0 })).toBe("0 files");
  expect(say("layers.files", { n: 1 })).toBe("1 file");
  expect(say("layers.files", { n: 2 })).toBe("2 files");
});

test("what is put into a sentence is not read as a sentence", () => {
  expect(speak("en")("usage.unknown-rule", { name: "{name} $& $1" })).toBe("There is no rule {name} $& $1.");
});

/** A number that is followed by its word in the plural alone; `{size}` of a cycle is never one. */
const pluralOnly =
  /\{(?:n|count|examined|files|findings|dependencies|errors|warnings|steps|dropped|requirements|locked)\} (?:more |direct |source |locked |changed |of \{\w+\} )?[a-z]+s\b|\(e?s\)/u;
/** Areas whose rules say how many; the verbs `is`, `was` and their like are no plural. */
const areas = /^(?:boundaries|lockdiff|waivers|workspace)\//u;

test("English has the right word for one, in every sentence that counts", () => {
  const own = rules.filter(({ id }) => areas.test(id)).flatMap(({ messages }) => Object.values(messages));
  const sentences = [...Object.values(wordings.en), ...own.map(({ text }) => text.en)];
  expect(sentences.filter((sentence) => pluralOnly.test(sentence))).toEqual([]);
});

test("one file in no layer is named, and of several the first", () => {
  const { text } = rules.find(({ id }) => id === "boundaries/unassigned-module")?.messages.unassigned ?? {};
  if (text === undefined) throw new Error("the rule says something else");
  const params = { folder: "src", file: "src/a.ts", pattern: "src/**" };
  expect(fill(text, { ...params, count: 1 }, "en")).toBe(
    "1 file in src stands in no layer (src/a.ts); the pattern would be `src/**`.",
  );
  expect(fill(text, { ...params, count: 3 }, "en")).toBe(
    "3 files in src stand in no layer (src/a.ts, …); the pattern would be `src/**`.",
  );
});
