import type { Name } from "../syntax/name.ts";
import type { Code } from "./code.ts";
import type { CodeFile } from "./code-file.ts";

/** The module that an import takes a name from, as policies call it: `npm:typeorm`, `go:database/sql`, `java:java.sql`. */
export function packageOf(code: Code, file: CodeFile, name: Name): string | undefined {
  if (name.from === undefined) return undefined;
  if (file.language !== "typescript") return `${file.language}:${name.from}`;
  return code.nameOf(file, name).split("#", 1)[0];
}
