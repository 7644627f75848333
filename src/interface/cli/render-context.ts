import type { Target } from "../../application/tool.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { Severity } from "../../domain/findings/severity.ts";
import type { RenderContext } from "../reporters/reporter.ts";
import { wantsColor } from "./environment.ts";
import type { Session } from "./session.ts";
import { prefixOf } from "./target.ts";

interface View {
  readonly target: Target;
  readonly options: {
    readonly color?: boolean;
    readonly minSeverity?: Severity;
    readonly quiet?: boolean;
    readonly verbose?: boolean;
  };
  /** Findings whose code will be shown. */
  readonly codeOf: readonly Finding[];
}

/** Gathers what reporters may know. Lines are fetched before, so that reporters stay pure. */
export async function contextOf({ target, options, codeOf }: View, session: Session): Promise<RenderContext> {
  const { io, tool, locale } = session;
  const paths = [...new Set(codeOf.map(({ at }) => at.path))];
  const lines = paths.length > 0 ? await tool.lines(target, paths) : new Map<string, readonly string[]>();
  return {
    version: tool.version,
    rules: tool.rules,
    locale,
    color: wantsColor(options.color, io),
    columns: Math.max(40, io.columns),
    prefix: prefixOf(target.root, io),
    minSeverity: options.minSeverity ?? "warning",
    quiet: options.quiet ?? false,
    verbose: options.verbose ?? false,
    lines: (path) => lines.get(path),
  };
}
