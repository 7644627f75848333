import type { Text } from "../../../domain/findings/text.ts";
import type { Extract } from "../../../application/ports/language.ts";
import type { Facts } from "../../../domain/source/facts.ts";
import type { ParseProblem } from "../../../domain/source/parse-problem.ts";
import { isGenerated } from "../../../domain/source/generated-marker.ts";
import type { Import } from "../../../domain/source/import.ts";
import { signatureOf } from "../../../domain/source/signature.ts";
import { readConstraint } from "./constraint.ts";
import { embedMark, type Embeds, readEmbeds } from "./embeds.ts";
import { placesOf } from "./places.ts";
import { type Fault, type ImportSpec, type Prefix, readPrefix } from "./prefix.ts";
import { readWaivers } from "./waivers.ts";

/** The facts of one Go file: its package, imports, embedded files, build constraint and waivers. */
export const extract: Extract = (text): Facts => {
  const prefix = readPrefix(text);
  const head = text.slice(0, prefix.head);
  const embeds = embedsOf(text, prefix);
  const signature = signatureOf(head);
  const constraint = readConstraint(head);
  const waivers = readWaivers(text);
  const problems = problemsOf(text, [...faultsOf(text, prefix), ...embeds.faults]);

  return {
    imports: [...importsOf(text, prefix.specs), ...embeds.imports],
    ...(prefix.package && { package: prefix.package }),
    ...(saysGenerated(head) && { generated: true }),
    ...(signature && { signature }),
    ...(asksForCode(text) && { generates: true }),
    ...(constraint !== undefined && { constraint }),
    ...(waivers.length > 0 && { waivers }),
    ...(problems.length > 0 && { problems }),
  };
};

function importsOf(text: string, specs: readonly ImportSpec[]): readonly Import[] {
  const place = placesOf(text);
  return specs.map(({ path, form, start, end }) => {
    const { line, column } = place(start);
    return { specifier: path, kind: "value", line, column, endColumn: column + end - start, ...(form && { form }) };
  });
}

/** Like go/build, takes directives seriously only in a file that imports `embed`; the compiler refuses others. */
function embedsOf(text: string, { specs, end }: Prefix): Embeds {
  const mayEmbed = specs.some(({ path }) => path === "embed") && text.includes(embedMark);
  return mayEmbed ? readEmbeds(text, end) : { imports: [], faults: [] };
}

/** Line by line, so that no pattern of the marker can run over more than a line of a hostile head. */
function saysGenerated(head: string): boolean {
  return /generated/iu.test(head) && head.split("\n").some((line) => isGenerated(line));
}

/** Go generate takes every line that begins so, wherever it stands (`go help generate`). */
function asksForCode(text: string): boolean {
  return text.startsWith(generateMark) || text.includes(`\n${generateMark}`);
}

const generateMark = "//go:generate ";

/** "Implementation restriction: … a compiler may disallow the character NUL" (Go specification); Go's own does. */
function faultsOf(text: string, { fault }: Prefix): readonly Fault[] {
  if (fault) return [fault];
  const offset = text.indexOf("\0");
  return offset === -1 ? [] : [{ message: nul, offset }];
}

function problemsOf(text: string, faults: readonly Fault[]): readonly ParseProblem[] {
  const place = placesOf(text);
  return [...faults].sort((a, b) => a.offset - b.offset).map(({ message, offset }) => ({ message, ...place(offset) }));
}

const nul: Text = {
  en: "A NUL byte stands here: this is no Go source text.",
  "zh-CN": "此处有一个 NUL 字节：这不是 Go 源代码。",
};
