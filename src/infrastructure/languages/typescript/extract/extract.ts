import type { Text } from "../../../../domain/findings/text.ts";
import type { Extract } from "../../../../application/ports/language.ts";
import type { Facts } from "../../../../domain/source/facts.ts";
import { isGenerated } from "../../../../domain/source/generated-marker.ts";
import type { ParseProblem } from "../../../../domain/source/parse-problem.ts";
import { signatureOf } from "../../../../domain/source/signature.ts";
import { extensionOf, isJavaScript, isMarkup } from "../extensions.ts";
import { headText } from "./comments.ts";
import { locate } from "./found.ts";
import { readMarkup, type Markup } from "./markup.ts";
import { langsOf, langsWithin, type ParseSync } from "./parse.ts";
import { readScript, type Script } from "./script.ts";
import { waiversIn } from "./waivers.ts";

/** Makes the extractor of this language from the parser's entry point. */
export function extractWith(parse: ParseSync): Extract {
  return (text, path) => {
    const extension = extensionOf(path);
    if (isMarkup(extension)) return factsOfMarkup(parse, text, readMarkup(text, path));

    const script = readScript(parse, text, {
      langs: langsOf(path, extension),
      isJavaScript: isJavaScript(extension),
    });
    return facts(text, script, headText(text, script.comments));
  };
}

function factsOfMarkup(parse: ParseSync, text: string, { scripts, sources, comments }: Markup): Facts {
  const read = scripts.map(({ start, end, lang }) => {
    const dialect = { langs: langsWithin(lang), isJavaScript: lang.startsWith("js"), isPart: true };
    return shifted(readScript(parse, text.slice(start, end), dialect), start);
  });
  const whole: Script = {
    found: [...sources, ...read.flatMap(({ found }) => found)],
    comments: [...comments, ...read.flatMap((script) => script.comments)].sort((a, b) => a.start - b.start),
    problems: read.flatMap(({ problems }) => problems),
  };
  return facts(text, whole, headText(text, comments));
}

/** A script as part of a larger text that begins `by` units before it. */
function shifted({ found, comments, problems }: Script, by: number): Script {
  return {
    found: found.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
    comments: comments.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
    problems: problems.map((one) => ({ ...one, offset: one.offset + by })),
  };
}

function facts(text: string, { found, comments, problems }: Script, head: string): Facts {
  const signature = signatureOf(head);
  const waivers = waiversIn(text, comments);
  return {
    imports: locate(text, found),
    ...(isGenerated(head) && { generated: true }),
    ...(signature && { signature }),
    ...(waivers.length > 0 && { waivers }),
    ...(problems.length > 0 && { problems: problems.map(({ message, offset }) => placed(text, message, offset)) }),
  };
}

function placed(text: string, message: Text, offset: number): ParseProblem {
  const before = text.slice(0, offset).split("\n");
  return { message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
