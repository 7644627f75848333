import type { Language } from "../../../application/ports/language.ts";
import { sourceExtensions } from "./extensions.ts";
import { externalId } from "./resolve/external.ts";
import { limits } from "./limits.ts";

/** TypeScript and JavaScript, alone or inside Vue, Svelte and Astro files. */
export const typescript: Language = {
  id: "typescript",
  name: "TypeScript/JavaScript",
  extensions: sourceExtensions,
  version: 4,
  isNative: true,
  limits,
  followsLinks: true,
  async extractor() {
    const [{ parseSync }, { extractWith }] = await Promise.all([import("oxc-parser"), import("./extract/extract.ts")]);
    return extractWith(parseSync);
  },
  syntax: {
    version: 6,
    async load() {
      const [{ parseSync }, { readSyntaxWith }] = await Promise.all([import("oxc-parser"), import("./syntax/read.ts")]);
      return readSyntaxWith(parseSync);
    },
  },
  async resolver(project) {
    const { makeResolver } = await import("./resolve/resolver.ts");
    return makeResolver(project);
  },
  externalId,
};
