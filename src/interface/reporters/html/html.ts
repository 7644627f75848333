import type { Report } from "../../../domain/findings/report.ts";
import { speak } from "../../wording/speak.ts";
import type { Reporter } from "../reporter.ts";
import { checked } from "./checked.ts";
import { compared } from "./compared.ts";
import { findings } from "./findings.ts";
import { matrix } from "./matrix.ts";
import { document } from "./document.ts";
import { problems } from "./problems.ts";
import { setAside } from "./set-aside.ts";
import type { Sheet } from "./sheet.ts";
import { verdict } from "./verdict.ts";

/** A page for people: one file that loads and runs nothing, to be kept, sent and printed. */
export const htmlReport: Reporter = (report, context) => {
  const sheet: Sheet = { ...context, say: speak(context.locale) };
  return document([verdict(report, sheet), "<main>", ...sections(report, sheet), "</main>"].join("\n"), sheet);
};

/** Whoever asks for quiet gets findings and problems only. */
function sections(report: Report, sheet: Sheet): readonly string[] {
  const rest = sheet.quiet ? [] : [matrix(report.architecture, sheet), checked(report, sheet)];
  const parts = [findings(report, sheet), compared(report, sheet), ...rest];
  const last = sheet.quiet ? "" : setAside(report, sheet);
  return [...parts, problems(report.problems, sheet), last].filter((part) => part !== "");
}
