import type { Finding } from "../../src/domain/findings/finding.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

/** What `check --base` says of a changed project that it did not say before: rules, errors and warnings apart. */
export interface Verdict {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Compares findings before and after; both are held against the tree as it was. */
export async function judge(before: FileTree, after: FileTree): Promise<Verdict> {
  const known = new Set((await findingsIn(before, before)).map(identity));
  const found = (await findingsIn(after, before)).filter((finding) => !known.has(identity(finding)));
  return { errors: rulesOf(found, "error"), warnings: rulesOf(found, "warning") };
}

async function findingsIn(tree: FileTree, base: FileTree): Promise<readonly Finding[]> {
  return (await toolOver(tree, base).check({ ...here, base: "base" })).findings;
}

function identity({ fingerprint, params }: Finding): string {
  return `${fingerprint} ${JSON.stringify(params)}`;
}

function rulesOf(findings: readonly Finding[], wanted: Finding["severity"]): readonly string[] {
  return [...new Set(findings.flatMap(({ rule, severity }) => (severity === wanted ? [rule] : [])))].sort();
}
