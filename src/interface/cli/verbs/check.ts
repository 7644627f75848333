import type { ReportWithCode } from "../../../application/tool.ts";
import { ArchLintError } from "../../../domain/errors.ts";
import type { Report } from "../../../domain/findings/report.ts";
import type { Severity } from "../../../domain/findings/severity.ts";
import { formats } from "../../reporters/catalogue.ts";
import type { RenderContext } from "../../reporters/reporter.ts";
import { exitCode, type ExitCode, type FailLevel } from "../exit-code.ts";
import { outputsOf, type Output } from "../outputs.ts";
import { follow, type Progress } from "../progress.ts";
import { contextOf } from "../render-context.ts";
import type { Session } from "../session.ts";
import { targetOf, type TargetOptions } from "../target.ts";
import { hintFor, usageError } from "../usage.ts";
import { verbNames } from "../verb-names.ts";
import { phrase } from "../../wording/speak.ts";
import { write } from "../write.ts";

export interface CheckOptions extends TargetOptions, FailLevel {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly minSeverity: Severity;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly timing?: boolean;
}

/** What one check came to, before anything of it is written down. */
export interface Checked {
  readonly report: Report;
  readonly context: RenderContext;
  readonly code: ExitCode;
}

/** Checks a tree and writes the reports that were asked for. */
export async function check(path: string | undefined, options: CheckOptions, session: Session): Promise<ExitCode> {
  const outputs = outputsOf(options, session.io.env);
  const checked = await runCheck({ path, options, outputs }, session);
  await writeReports(checked, outputs, session);
  return checked.code;
}

/** What one call of the verb says. */
export interface CheckRequest {
  readonly path: string | undefined;
  readonly options: CheckOptions;
  readonly outputs: readonly Output[];
}

/** Checks a tree, whichever door the question came through. */
export async function runCheck({ path, options, outputs }: CheckRequest, session: Session): Promise<Checked> {
  const progress = follow(session);
  const target = { ...targetOf({ ...options, root: path ?? "." }, session), againstParents: isForCommit(options) };
  const followed = { ...target, progress: progress.listener };
  const showsCode = outputs.some(({ format }) => formats[format].showsCode);
  const work = showsCode ? session.tool.checkWithCode(followed) : withoutCode(session.tool.check(followed));
  const { report, lines } = await orMeantAsVerb(work, path, session).finally(progress.end);
  if (options.timing) tellTiming(progress, session);
  return { report, context: contextOf({ target, options, lines }, session), code: exitCode(report, options) };
}

/** Writes reports, files first: if one cannot be written, standard output holds the error alone. */
export async function writeReports(
  { report, context }: Checked,
  outputs: readonly Output[],
  session: Session,
): Promise<void> {
  const filesFirst = [...outputs].sort((a, b) => Number(a.file === undefined) - Number(b.file === undefined));
  for (const output of filesFirst) await writeReport(report, output, { context, session });
}

/** What git would commit is compared with what it would be committed on, unless everything is to count. */
function isForCommit({ staged, base, scope }: CheckOptions): boolean {
  return staged === true && base === undefined && scope !== "all";
}

async function withoutCode(report: Promise<Report>): Promise<ReportWithCode> {
  return { report: await report, lines: new Map() };
}

/** A word that is no folder may have been meant as a verb. */
async function orMeantAsVerb<Answer>(
  work: Promise<Answer>,
  path: string | undefined,
  { argv }: Session,
): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    const meantAsVerb = path !== undefined && !argv.includes("check") && /^[\w-]+$/u.test(path);
    if (!meantAsVerb || !(error instanceof ArchLintError) || error.code !== "root-missing") throw error;
    throw usageError(phrase("usage.unknown-verb", { name: path }), hintFor(path, verbNames, error.hint));
  }
}

/** Colours are for the terminal: a file never gets them. */
async function writeReport(
  report: Report,
  { format, file }: Output,
  { context, session }: { readonly context: RenderContext; readonly session: Session },
): Promise<void> {
  const render = await formats[format].load();
  const text = render(report, file === undefined ? context : { ...context, color: false });
  if (format === "github" && file === undefined) session.annotate(text);
  else await write(text, file, session);
}

function tellTiming(progress: Progress, { io, say }: Session): void {
  const stages = progress.timing();
  const total = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const lines = [
    ...stages.map(({ stage, milliseconds }) => [say(`stage.${stage}`), milliseconds] as const),
    [say("timing.total"), total] as const,
  ];
  for (const [name, milliseconds] of lines) io.stderr(`${name}: ${Math.round(milliseconds)} ms\n`);
}
