import type { Problem } from "../../../domain/findings/problem.ts";
import { html } from "../../escape/html.ts";
import type { Key } from "../../wording/speak.ts";
import { placeOf } from "../words.ts";
import { prose } from "./prose.ts";
import type { Sheet } from "./sheet.ts";

/** What the tool could not do, and what else it has to say. */
export function problems(all: readonly Problem[], sheet: Sheet): string {
  const of = (weight: Problem["weight"]) => all.filter((problem) => problem.weight === weight);
  const lists = [list("problems.title", of("incomplete"), sheet), list("notes.title", of("note"), sheet)];
  const told = lists.filter((part) => part !== "").join("\n");
  return told === "" ? "" : `<section id="problems">${told}</section>`;
}

function list(key: Key, problems: readonly Problem[], sheet: Sheet): string {
  if (problems.length === 0) return "";
  const items = problems.map((problem) => `<li>${words(problem, sheet)}</li>`);
  return `<h2>${html(sheet.say(key))}</h2><ul>${items.join("")}</ul>`;
}

function words({ message, at, path }: Problem, sheet: Sheet): string {
  const place = at ? placeOf(at, sheet) : path === undefined ? "" : `${sheet.prefix}${path}`;
  const text = prose(message[sheet.locale]);
  return place === "" ? text : `<code>${html(place)}</code> ${text}`;
}
