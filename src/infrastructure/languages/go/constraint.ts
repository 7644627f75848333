import { comments } from "./comments.ts";

const goBuild = /^\/\/go:build(?:[ \t]+(?<expression>.*))?$/u;
const plusBuild = /^\/\/[ \t]*\+build(?:[ \t]+(?<expression>.*))?$/u;

/**
 * The build constraint of a Go file as written, from `head`, the comments before its package clause (go help
 * buildconstraint). A `//go:build` line wins over `// +build` lines. Suffixes of file names (`_linux.go`) are not told
 * here: facts belong to a text, whatever its name.
 */
export function readConstraint(head: string): string | undefined {
  if (!head.includes("build")) return undefined;
  return modernConstraint(head) ?? oldConstraint(head);
}

function modernConstraint(head: string): string | undefined {
  for (const { start, end } of comments(head)) {
    const found = startsLine(head, start) && goBuild.exec(head.slice(start, end).trimEnd());
    if (found) return found.groups?.expression?.trim() ?? "";
  }
  return undefined;
}

function startsLine(head: string, start: number): boolean {
  return head.slice(head.lastIndexOf("\n", start) + 1, start).trim() === "";
}

/** `// +build` lines count if nothing but line comments stands above them and a blank line below; all must hold. */
function oldConstraint(head: string): string | undefined {
  const found: string[] = [];
  let counting = 0;
  const lines = head.split("\n").slice(0, -1);
  for (const line of lines.map((text) => text.trim())) {
    if (line === "") counting = found.length;
    else if (!line.startsWith("//")) break;
    const expression = plusBuild.exec(line)?.groups?.expression?.trim();
    if (expression) found.push(expression);
  }
  return counting > 0 ? found.slice(0, counting).join("; ") : undefined;
}
