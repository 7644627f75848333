/** The languages that diagrams are read in. */
export type DiagramLanguage = "mermaid" | "plantuml";

/** The text of one diagram and where it stands. */
export interface DiagramText {
  readonly language: DiagramLanguage;
  readonly lines: readonly string[];
  /** Number of its first line in the file. */
  readonly firstLine: number;
  /** The heading that it stands under. */
  readonly heading?: string;
}

/** Ends of file names, and the words behind fences. */
const byExtension: Readonly<Record<string, DiagramLanguage>> = {
  mmd: "mermaid",
  mermaid: "mermaid",
  puml: "plantuml",
  plantuml: "plantuml",
  pu: "plantuml",
  iuml: "plantuml",
  wsd: "plantuml",
};

/** All diagrams in a text: it is one, or it is Markdown and has some between fences. */
export function diagramsIn(path: string, text: string): readonly DiagramText[] {
  const lines = text.split(/\r\n|[\n\r]/u);
  const language = byExtension[path.slice(path.lastIndexOf(".") + 1).toLowerCase()];
  return language ? [{ language, lines, firstLine: 1 }] : fencedIn(lines);
}

interface Fence {
  readonly sign: string;
  readonly language: DiagramLanguage | undefined;
  /** Index of the line behind it. */
  readonly from: number;
}

function fencedIn(lines: readonly string[]): readonly DiagramText[] {
  const found: DiagramText[] = [];
  let open: Fence | undefined;
  let heading: string | undefined;
  for (const [index, line] of lines.entries()) {
    if (!open) {
      open = fenceAt(line, index);
      heading = headingOf(line) ?? heading;
    } else if (closes(line, open)) {
      const { language, from } = open;
      const rest = heading === undefined ? {} : { heading };
      if (language) found.push({ language, lines: lines.slice(from, index), firstLine: from + 1, ...rest });
      open = undefined;
    }
  }
  return found;
}

function fenceAt(line: string, index: number): Fence | undefined {
  const [, sign, word = ""] = /^\s*(`{3,}|~{3,})\s*\{?\.?(\w*)/u.exec(line) ?? [];
  return sign === undefined ? undefined : { sign, language: byExtension[word.toLowerCase()], from: index + 1 };
}

function closes(line: string, { sign }: Fence): boolean {
  const trimmed = line.trim();
  return trimmed.startsWith(sign) && trimmed === sign.charAt(0).repeat(trimmed.length);
}

function headingOf(line: string): string | undefined {
  const signs = /^#{1,6}\s/u.exec(line)?.[0];
  return signs && line.slice(signs.length).trim();
}
