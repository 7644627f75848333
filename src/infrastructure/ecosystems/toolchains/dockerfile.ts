import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import { toolOfImage } from "../../../domain/packages/toolchain-image.ts";
import { type Line, linesOf, used } from "./lines.ts";

/** Tools that the images of a container build bring, with the defaults of `ARG` put in (Dockerfile reference, FROM). */
export function readDockerfile(text: string, path: string): readonly PackageFacts[] {
  const defaults = new Map<string, string>();
  return linesOf(text).flatMap((line) => {
    const [instruction = ""] = line.words;
    if (/^arg$/iu.test(instruction)) setDefaults(defaults, line);
    return /^from$/iu.test(instruction) ? fromImage(path, line, defaults) : [];
  });
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
