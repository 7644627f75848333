import type { Step } from "../../../domain/findings/rule.ts";
import { visible } from "../../escape/terminal.ts";
import { table } from "../../terminal/table.ts";
import { width } from "../../terminal/width.ts";
import { placeOf } from "../words.ts";
import type { Page } from "./page.ts";

/** A chain of dependencies, one module a line, each with the place that leads to it; below it where the line is full. */
export function chainLines(
  steps: readonly Step[],
  page: Pick<Page, "columns" | "paint" | "prefix">,
): readonly string[] {
  const rows = steps.flatMap((step, index) => {
    const goesOn = steps[index - 1]?.to === step.from;
    const arrow = [`→ ${visible(step.to)}`, visible(placeOf(step.at, page))];
    return goesOn ? [arrow] : [[visible(step.from)], arrow];
  });
  const fits = table(rows).every((line) => width(line) + 4 <= page.columns);
  return fits ? table(rows.map((row) => painted(row, page))) : rows.flatMap((row) => stacked(row, page));
}

function painted([module = "", place]: readonly string[], { paint }: Pick<Page, "paint">): readonly string[] {
  return place === undefined ? [module] : [module, paint.place(place)];
}

function stacked([module = "", place]: readonly string[], { paint }: Pick<Page, "paint">): readonly string[] {
  return place === undefined ? [module] : [module, `  ${paint.place(place)}`];
}
