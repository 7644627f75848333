import type { ReadSyntax } from "../../../../application/ports/language.ts";
import { bearable } from "../../../../domain/syntax/bearable.ts";
import type { Syntax } from "../../../../domain/syntax/syntax.ts";
import { extensionOf, isJavaScript, isMarkup } from "../extensions.ts";
import { readMarkup } from "../extract/markup.ts";
import { langsOf, langsWithin, type ParseSync } from "../extract/parse.ts";
import { directivesIn, mayHaveDirectives } from "./directive.ts";
import { type Drafts, noDrafts } from "./draft.ts";
import { noNames } from "./names.ts";
import { type PositionOf, positionsIn } from "./positions.ts";
import type { Reading } from "./reading.ts";
import { type Source, treeOf } from "./tree.ts";
import { walk } from "./walk.ts";

/** Makes the reader of this language from the parser's entry point. */
export function readSyntaxWith(parse: ParseSync): ReadSyntax {
  return (text, path) => {
    const file: File = {
      parse,
      positionOf: positionsIn(text),
      facts: noDrafts(),
      names: noNames(),
      fieldTypes: new Map(),
    };
    for (const part of partsOf(text, path)) readPart(file, part);
    return bearable(settled(file.facts), text);
  };
}

/** What the scripts of a file share: in Vue and Svelte one sees the names of the other. */
interface File extends Pick<Reading, "positionOf" | "facts" | "names" | "fieldTypes"> {
  readonly parse: ParseSync;
}

/** A script that begins at an offset of the file. */
interface Part extends Source {
  readonly start: number;
}

function partsOf(text: string, path: string): readonly Part[] {
  const extension = extensionOf(path);
  if (!isMarkup(extension))
    return [{ start: 0, text, langs: langsOf(path, extension), isJavaScript: isJavaScript(extension) }];
  return readMarkup(text, path).scripts.map(({ start, end, lang }) => {
    return { start, text: text.slice(start, end), langs: langsWithin(lang), isJavaScript: lang.startsWith("js") };
  });
}

function readPart(file: File, part: Part): void {
  const { text, start, isJavaScript } = part;
  const positionOf: PositionOf = start === 0 ? file.positionOf : (offset) => file.positionOf(offset + start);
  const { program, comments, problems } = treeOf(file.parse, part);
  for (const { message, offset } of problems) file.facts.problems.push({ message, ...positionOf(offset) });
  if (program) walk({ ...file, positionOf, text, isJavaScript }, program);
  if (!mayHaveDirectives(text)) return;
  for (const one of directivesIn(comments(), positionOf)) file.facts.directives.push(one);
}

function settled({ problems, ...facts }: Drafts): Syntax {
  return problems.length > 0 ? { ...facts, problems } : facts;
}
