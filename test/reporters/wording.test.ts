import { expect, test } from "vitest";
import { locales } from "../../src/domain/findings/text.ts";
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
