import type { Report } from "../../src/domain/findings/report.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";

const mark = /expect: ((?:[\w-]+\/[\w-]+)(?:, [\w-]+\/[\w-]+)*)/gu;

/** What the marks in a tree ask for, as `path:line rule`, sorted. */
export function expected(tree: FileTree): readonly string[] {
  return Object.entries(tree)
    .flatMap(([path, text]) => (path.endsWith("expect.txt") ? listed(path, text) : marked(path, text)))
    .sort();
}

/** JSON and go.sum know no comments: there a mark at the end of a line is for the reader of the example alone. */
const commentless = /(?:\.jsonl?|go\.(?:work\.)?sum)$/u;

/** The tree as the tool gets it. */
export function unmarked(tree: FileTree): FileTree {
  const strip = (text: string) => text.replaceAll(/[ \t]*\/\/ expect: [^\n]*/gu, "");
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [path, commentless.test(path) ? strip(text) : text]),
  );
}

function marked(path: string, text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line, index) =>
      [...line.matchAll(mark)].flatMap(([, rules = ""]) =>
        rules.split(", ").map((rule) => `${path}:${index + 1} ${rule}`),
      ),
    );
}

/** For files without comments: lines `path:line rule` relative to the folder of `expect.txt`. */
function listed(path: string, text: string): readonly string[] {
  const folder = path.slice(0, -"expect.txt".length);
  return text
    .split("\n")
    .filter((line) => /^\S+:\d+ \S+$/u.test(line))
    .map((line) => folder + line);
}

/** What a report found, in the same words. */
export function found(report: Report): readonly string[] {
  return report.findings.map(({ at, rule }) => `${at.path}:${at.line} ${rule}`).sort();
}
