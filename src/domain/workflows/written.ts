import type { Location } from "../source/location.ts";
import type { Program } from "./program.ts";
import { placeIn, type Script } from "./script.ts";

/** Words enough to know a command by. */
const shown = 6;

/** A program as it is written, cut after some words. */
export function written({ name, args }: Program): string {
  const words = [name, ...args.map(({ text }) => text.replaceAll(/\s+/gu, " "))];
  return words.length > shown ? `${words.slice(0, shown).join(" ")} …` : words.join(" ");
}

/** The place of a program, from its name to its last argument. */
export function placeOfProgram(script: Script, { word, args }: Program): Location {
  return placeIn(script, word.start, args.at(-1)?.end ?? word.end);
}
