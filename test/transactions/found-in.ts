import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

/** What a rule finds in a tree, as `path:line` or, for a tree of one source file, as the line alone. */
export async function linesOf(rule: string, tree: FileTree): Promise<readonly number[]> {
  const report = await toolOver(tree).check({ ...here, rules: { [rule]: "error" } });
  return report.findings.filter((one) => one.rule === rule).map(({ at }) => at.line);
}

/** A Go package of one file with a type that keeps a pool, and the statements of one of its methods from line 10 on. */
export function goMethod(statements: string, pool = { from: "database/sql", type: "*sql.DB" }): FileTree {
  const head = ["package bank", "", "import (", '\t"context"', `\t"${pool.from}"`, ")"];
  const type = `type Accounts struct { db, audit ${pool.type}; log Log }`;
  const method = "func (a *Accounts) Transfer(ctx context.Context, id string) error {";
  return {
    "go.mod": "module example.com/bank\n\ngo 1.25\n",
    "accounts.go": [...head, type, "type Log interface { Write(text string) }", method, statements, "}", ""].join("\n"),
  };
}

/** A TypeScript class with fields, and the statements of one of its methods from line 5 on. */
export function tsMethod(imports: string, fields: string, statements: string): FileTree {
  const lines = [imports, "export class Accounts {", `  constructor(${fields}) {}`, "  async transfer(id: string) {"];
  return {
    "package.json": '{ "name": "bank" }',
    "accounts.ts": [...lines, statements, "  }", "}", ""].join("\n"),
  };
}
