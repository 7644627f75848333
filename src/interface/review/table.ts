import { code, markdown } from "../escape/markdown.ts";
import type { Say } from "../wording/speak.ts";
import { cellLimit } from "./limits.ts";
import type { ReviewFinding } from "./review.ts";

/** From where the reader looks at paths. */
export interface Standpoint {
  /** Stands before every path so that it begins at the root of the repository; empty or with `/` at its end. */
  readonly prefix: string;
  /** Address of the files of the checked commit, with `/` at its end; absent: paths are no links. */
  readonly files?: string;
}

/** Rows of GitHub Markdown, one a finding, below a head. */
export function findingsTable(findings: readonly ReviewFinding[], standpoint: Standpoint, say: Say): readonly string[] {
  if (findings.length === 0) return [];
  const head = ["place", "rule", "finding", "fix"] as const;
  return [
    row(["", ...head.map((name) => say(`markdown.${name}`))]),
    row(["---", ...head.map(() => "---")]),
    ...findings.map((finding) => findingRow(finding, standpoint)),
  ];
}

function findingRow({ severity, at, rule, message, fix }: ReviewFinding, standpoint: Standpoint): string {
  const sign = severity === "error" ? "❌" : "⚠️";
  return row([sign, placeCell(at, standpoint), code(clipped(rule)), ...[message, fix].map(clipped).map(markdown)]);
}

/** A place as code, and as a link where it is known to where. */
export function placeCell({ path, line }: ReviewFinding["at"], { prefix, files }: Standpoint): string {
  const shown = code(clipped(`${prefix}${path}:${line}`));
  return files === undefined || !isPlain(prefix + path)
    ? shown
    : `[${shown}](${files}${address(prefix + path)}#L${line})`;
}

/** A path with steps upwards would lead out of the repository. */
function isPlain(path: string): boolean {
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** Percent-encodes a path; what `encodeURIComponent` leaves alone could still end the link. */
function address(path: string): string {
  const safe = path.replace(/\p{Surrogate}/gu, "\ufffd");
  return safe
    .split("/")
    .map((part) => encodeURIComponent(part).replace(/[!'()*~]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join("/");
}

/** What is longer than anybody reads is cut. */
export function clipped(text: string): string {
  return text.length > cellLimit ? `${text.slice(0, cellLimit)}…` : text;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
