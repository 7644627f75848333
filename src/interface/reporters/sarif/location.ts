import type { PhysicalLocation } from "sarif";
import type { Location } from "../../../domain/source/location.ts";
import type { RenderContext } from "../reporter.ts";

/** A place with a full region, which GitHub demands, on one line: it shows an alert only if all its lines changed. */
export function locationOf(at: Location, { prefix }: Pick<RenderContext, "prefix">): PhysicalLocation {
  const oneLine = at.endLine === undefined || at.endLine === at.line;
  const endColumn = oneLine && at.endColumn !== undefined && at.endColumn > at.column ? at.endColumn : at.column + 1;
  return {
    artifactLocation: { uri: uri(prefix + at.path) },
    region: { startLine: at.line, startColumn: at.column, endLine: at.line, endColumn },
  };
}

/** A path as a relative URI reference (RFC 3986). Lone surrogates cannot be encoded and become U+FFFD. */
function uri(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
