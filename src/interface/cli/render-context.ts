import type { Lines, Target } from "../../application/tool.ts";
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
  /** What code frames are made of; absent if none will be shown. */
  readonly lines?: Lines;
}

/** Gathers what reporters may know. Lines were read before, so that reporters stay pure. */
export function contextOf({ target, options, lines = new Map() }: View, session: Session): RenderContext {
  const { io, tool, locale } = session;
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
