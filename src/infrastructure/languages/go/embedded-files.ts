import { type Text, tell } from "../../../domain/findings/text.ts";
import { posix } from "node:path";
import type { Project } from "../../../application/ports/language.ts";
import { type Piece, matchesElement, parseElement } from "./path-match.ts";

/** A `//go:embed` pattern, ready to be matched. */
interface Pattern {
  readonly elements: readonly (readonly Piece[])[];
  /** True for `all:`, which takes in hidden files below folders. */
  readonly takesHidden: boolean;
}

/** The files that a pattern embeds, or why it embeds none. */
export type Embedded = { readonly files: readonly string[] } | { readonly reason: Text };

/**
 * The files below `folder` that an embed pattern takes in, by the rules of package embed (Go 1.26): a pattern names files
 * or whole folders; below a folder, names that begin with `.` or `_` count only with `all:`; nothing comes out of another
 * module or from version control.
 */
export function embeddedFiles(project: Project, folder: string, written: string): Embedded {
  const pattern = parsePattern(written);
  if (!pattern) return { reason: tell(noPattern, { written }) };

  const start = folder === "." ? "" : `${folder}/`;
  const files = below(project.paths, `${start}${plainStart(written)}`).filter((path) => {
    const parts = path.slice(start.length).split("/");
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
