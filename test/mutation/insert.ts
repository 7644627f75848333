import type { CodeFile } from "../../src/domain/code/code-file.ts";
import type { Edit } from "./planter.ts";
import type { Project } from "./project.ts";
import type { Random } from "./random.ts";

/** Code to be put into a file. The line of the fault ends with `mark`. */
export interface Snippet {
  /** Whole import statements. */
  readonly imports?: readonly string[];
  /** Declarations that may stand between others; in Java members of a class. Absent: the fault is the last import. */
  readonly code?: string;
}

/** Ends the line in which the fault is; it is taken out before anybody reads the file. */
export const mark = "/*!*/";

/** Puts a snippet into a file at a random place where its language allows it. */
export function insert(project: Project, file: CodeFile, { imports = [], code }: Snippet, random: Random): Edit {
  const lines = project.textOf(file.path).split("\n");
  const block = code === undefined ? [] : ["", ...code.split("\n"), ""];
  const body = code === undefined ? lines.length : (random.oneOf(placesIn(file, lines)) ?? lines.length);
  const head = endOfHead(file, lines);
  const marked =
    code === undefined ? imports.map((one, index) => (index === imports.length - 1 ? one + mark : one)) : imports;
  const after = Math.max(body, head);
  const text = [...lines.slice(0, head), ...marked, ...lines.slice(head, after), ...block, ...lines.slice(after)];
  return {
    path: file.path,
    text: text.join("\n").replace(mark, ""),
    line: text.findIndex((line) => line.includes(mark)) + 1,
  };
}

/** A file of its own with nothing but the fault. */
export function newFile(path: string, text: string): Edit {
  const line = text.split("\n").findIndex((one) => one.includes(mark)) + 1;
  return { path, text: text.replace(mark, ""), line };
}

/** How many lines stand before the place where an import may be put. */
function endOfHead({ language }: CodeFile, lines: readonly string[]): number {
  if (language === "typescript")
    return lines.findLastIndex((line, index) => index < 3 && /^(?:#!|["']use )/u.test(line)) + 1;
  return lines.findIndex((line) => /^package\s/u.test(line)) + 1;
}

/** Numbers of lines behind which a declaration may stand: the ends of others. */
function placesIn(file: CodeFile, lines: readonly string[]): readonly number[] {
  const { types, functions } = file.syntax;
  if (file.language !== "java") {
    const own = functions.filter(
      ({ in: within, argumentOf, owner }) =>
        within === undefined && argumentOf === undefined && (owner === undefined || file.language === "go"),
    );
    const ends = [...types.filter((one) => one.in === undefined), ...own].map(({ endLine }) => endLine);
    return ends.filter((end) => endsAlone(lines[end - 1]));
  }
  const [first] = types;
  const members = functions.filter(
    ({ owner, kind, in: within }) => owner === first?.name && kind === "method" && within === undefined,
  );
  const isOpen = first !== undefined && first.kind === "class";
  return isOpen
    ? [...members.map(({ endLine }) => endLine).filter((end) => endsAlone(lines[end - 1])), first.endLine - 1]
    : [];
}

/** True for a line that nothing but closing signs stands on: what follows it begins something else. */
function endsAlone(line = ""): boolean {
  return /^\s*[})\]]+;?\s*$/u.test(line);
}
