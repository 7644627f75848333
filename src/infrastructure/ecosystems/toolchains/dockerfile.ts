import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import { toolOfImage } from "../../../domain/packages/toolchain-image.ts";
import { type Line, linesOf, used } from "./lines.ts";

/** Tools that the images of a container build bring, with the defaults of `ARG` put in (Dockerfile reference, FROM). */
export function readDockerfile(text: string, path: string): readonly PackageFacts[] {
  const defaults = new Map<string, string>();
  const lines = linesOf(text);
  if (!lines.some(copiesProject)) return [];
  return lines.flatMap((line) => {
    const [instruction = ""] = line.words;
    if (/^arg$/iu.test(instruction)) setDefaults(defaults, line);
    return /^from$/iu.test(instruction) ? fromImage(path, line, defaults) : [];
  });
}

/** True for a `COPY` of the whole context or of a manifest: other builds use a language for something else. */
function copiesProject({ words: [instruction = "", ...words] }: Line): boolean {
  if (words.some((word) => word.startsWith("--mount=type=bind"))) return true;
  if (!/^(?:copy|add)$/iu.test(instruction) || words.some((word) => word.startsWith("--from="))) return false;
  return words.slice(0, -1).some((word) => /^(?:\.|\.\/|\*|\$\w+)$|(?:package|go)[\w*.-]*$/u.test(word));
}

function setDefaults(defaults: Map<string, string>, { words }: Line): void {
  for (const word of words.slice(1)) {
    const sign = word.indexOf("=");
    if (sign > 0) defaults.set(word.slice(0, sign), word.slice(sign + 1).replaceAll(/["']/gu, ""));
  }
}

function fromImage(path: string, line: Line, defaults: ReadonlyMap<string, string>): readonly PackageFacts[] {
  const image = line.words.slice(1).find((word) => !word.startsWith("--"));
  if (image === undefined) return [];
  const found = toolOfImage(
    image.replaceAll(/\$\{?(\w+)(?::-([^}]*))?\}?/gu, (written, name: string, own?: string) => {
      return defaults.get(name) ?? own ?? written;
    }),
  );
  return found ? [used(path, line, image, { ...found, source: "Dockerfile" })] : [];
}
