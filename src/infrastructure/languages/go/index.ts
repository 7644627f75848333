import type { Language } from "../../../application/ports/language.ts";
import { extract } from "./extract.ts";
import { limits } from "./limits.ts";
import { externalId, goResolver } from "./resolver.ts";
import { goSyntax } from "./syntax/read-go.ts";

/** Go: packages by folder, found through go.mod and go.work. */
export const go: Language = {
  id: "go",
  name: "Go",
  extensions: [".go"],
  version: 4,
  limits,
  extractor: async () => extract,
  syntax: goSyntax,
  resolver: goResolver,
  externalId,
};
