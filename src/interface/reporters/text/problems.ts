import type { Problem } from "../../../domain/findings/problem.ts";
import { visible } from "../../escape/terminal.ts";
import { placeOf } from "../words.ts";
import type { Page } from "./page.ts";

/** What the tool could not do, before anything that could be mistaken for a clean result. */
export function problems(all: readonly Problem[], page: Page): readonly (readonly string[])[] {
  const incomplete = all.filter((problem) => problem.weight === "incomplete");
  const notes = all.filter((problem) => problem.weight === "note");
  return [
    block(page.paint.error(page.say("problems.title")), incomplete, page),
    page.quiet ? [] : block(page.paint.strong(page.say("notes.title")), notes, page),
  ];
}

function block(title: string, list: readonly Problem[], page: Page): readonly string[] {
  if (list.length === 0) return [];
  return [title, ...list.map((problem) => `  ${line(problem, page)}`)];
}

function line({ message, at, path }: Problem, page: Page): string {
  const place = at ? placeOf(at, page) : path === undefined ? "" : `${page.prefix}${path}`;
  const text = visible(message[page.locale]);
  return place ? `${page.paint.place(visible(place))} ${text}` : text;
}
