import type { Report } from "../../../domain/findings/report.ts";
import { paint } from "../../terminal/paint.ts";
import { speak } from "../../wording/speak.ts";
import type { Reporter } from "../reporter.ts";
import { assumptions } from "./assumptions.ts";
import { coverage } from "./coverage.ts";
import { findings } from "./findings.ts";
import { problems } from "./problems.ts";
import type { Page } from "./page.ts";
import { verdict } from "./verdict.ts";
import { waived } from "./waived.ts";

/** For people: every finding with its code and its way out, then what the run rests on and what it saw. */
export const text: Reporter = (report, context) => {
  const page: Page = { ...context, paint: paint(context.color), say: speak(context.locale) };
  const blocks = sections(report, page).filter((lines) => lines.length > 0);
  if (blocks.length === 0) return "";
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
};

function sections(report: Report, page: Page): readonly (readonly string[])[] {
  const taken = report.coverage.files > 0 ? assumptions(report.architecture, page) : [];
  const rest = page.quiet ? [] : [waived(report.waived, page), taken, coverage(report, page)];
  return [...findings(report, page), ...problems(report.problems, page), ...rest, verdict(report, page)];
}
