import type { Report } from "../../domain/findings/report.ts";
import type { Rule } from "../../domain/findings/rule.ts";
import type { Severity } from "../../domain/findings/severity.ts";
import type { Locale } from "../../domain/findings/text.ts";

/** What a reporter may know beside the report. */
export interface RenderContext {
  /** Version of the tool. */
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly locale: Locale;
  readonly color: boolean;
  /** Width of the terminal. */
  readonly columns: number;
  /** From where the reader stands to the root of the report, `/` at its end; empty if that is the same folder. */
  readonly prefix: string;
  /** Lowest severity that people want to see; machine formats hold everything. */
  readonly minSeverity: Severity;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Lines of a file, for a code frame. */
  lines(path: string): readonly string[] | undefined;
}

/** Writes a report down. Pure: the same report and context give the same text. */
export type Reporter = (report: Report, context: RenderContext) => string;
