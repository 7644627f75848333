import { type Text, tell } from "../../../domain/findings/text.ts";
import { posix } from "node:path";
import type { Project } from "../../../application/ports/language.ts";
import { type Piece, matchesElement, parseElement } from "../../../domain/patterns/path-match.ts";

/** A `//go:embed` pattern, ready to be matched. */
interface Pattern {
  readonly elements: readonly (readonly Piece[])[];
  /** True for `all:`, which takes in hidden files below folders. */
  readonly takesHidden: boolean;
}

/** The files that a pattern embeds, or why it embeds none. */
export type Embedded = { readonly files: readonly string[] } | { readonly reason: Text };

/** Dozens of patterns for a hundred thousand files each; a hostile tree could ask for very many more. */
const mostTries = 5_000_000;

/** Makes the search for the files of embed patterns, which remembers what it was asked and has an end. */
export function embedder(project: Project): (folder: string, written: string) => Embedded {
  const known = new Map<string, Embedded>();
  let left = mostTries;
  return (folder, written) => {
    const key = `${folder}\n${written}`;
    const answer = known.get(key) ?? (left > 0 ? search(folder, written) : { reason: tooMany });
    known.set(key, answer);
    return answer;
  };

  function search(folder: string, written: string): Embedded {
    const paths = below(project.paths, startOf(folder) + plainStart(written));
    left -= paths.length;
    return embeddedFiles({ project, paths }, folder, written);
  }
}

function startOf(folder: string): string {
  return folder === "." ? "" : `${folder}/`;
}

/**
 * The files below `folder` that an embed pattern takes in, by the rules of package embed (Go 1.26): a pattern names files
 * or whole folders; below a folder, names that begin with `.` or `_` count only with `all:`; nothing comes out of another
 * module or from version control.
 */
function embeddedFiles(
  { project, paths }: { readonly project: Project; readonly paths: readonly string[] },
  folder: string,
  written: string,
): Embedded {
  const pattern = parsePattern(written);
  if (!pattern) return { reason: tell(noPattern, { written }) };

  const files = paths.filter((path) => {
    const parts = path.slice(startOf(folder).length).split("/");
    return isEmbedded(pattern, parts) && !leavesModule(project, folder, parts);
  });
  return files.length > 0 ? { files } : { reason: tell(noMatch, { folder, written }) };
}

const noPattern: Text = {
  en: '"{written}" is no pattern that //go:embed accepts.',
  "zh-CN": "“{written}”不是 //go:embed 接受的模式。",
};
const noMatch: Text = {
  en: 'No file below "{folder}" matches "{written}".',
  "zh-CN": "“{folder}”之下没有文件与“{written}”匹配。",
};

const tooMany: Text = {
  en: "The patterns of this project match more files than can be looked through.",
  "zh-CN": "此项目的模式要匹配的文件太多，无法逐一查看。",
};

function parsePattern(written: string): Pattern | undefined {
  const glob = written.replace(/^all:/u, "");
  const parts = glob.split("/");
  if (glob === "." || parts.some((part) => part === "" || part === "." || part === "..")) return undefined;

  const elements = parts.map(parseElement).filter((element) => element !== undefined);
  return elements.length === parts.length ? { elements, takesHidden: written !== glob } : undefined;
}

/** What all matching paths begin with. */
function plainStart(written: string): string {
  return /^[^*?[\\]*/u.exec(written.replace(/^all:/u, ""))?.[0] ?? "";
}

/** The part of the sorted paths that begins with `start`. */
function below(paths: readonly string[], start: string): readonly string[] {
  const found: string[] = [];
  for (let index = firstFrom(paths, start); paths[index]?.startsWith(start); index += 1) found.push(paths[index] ?? "");
  return found;
}

function firstFrom(paths: readonly string[], start: string): number {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paths[middle] ?? "") < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const versionControl = new Set([".bzr", ".hg", ".git", ".svn"]);

function isEmbedded({ elements, takesHidden }: Pattern, parts: readonly string[]): boolean {
  if (parts.length < elements.length || parts.some((part) => versionControl.has(part))) return false;
  if (!elements.every((element, index) => matchesElement(element, parts[index] ?? ""))) return false;
  return takesHidden || !parts.slice(elements.length).some((part) => /^[._]/u.test(part));
}

function leavesModule(project: Project, folder: string, parts: readonly string[]): boolean {
  return parts.slice(0, -1).some((_, index) => project.has(posix.join(folder, ...parts.slice(0, index + 1), "go.mod")));
}
