import type { FileTree } from "../src/domain/findings/rule.ts";

/** A Go module that requires another one and uses it, with the sums of it. `rule`: must report the requirement. */
export function moduleExample(path: string, version: string, rule?: string): FileTree {
  const sum = `h1:${"A".repeat(43)}=`;
  return {
    "go.mod": `module example.com/app\n\ngo 1.25\n\nrequire ${path} ${version}${rule === undefined ? "" : ` // expect: ${rule}`}\n`,
    "go.sum": `${path} ${version} ${sum}\n${path} ${version}/go.mod ${sum}\n`,
    "main.go": `package main\n\nimport _ "${path}"\n\nfunc main() {}\n`,
  };
}
