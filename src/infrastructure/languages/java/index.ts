import type { Language } from "../../../application/ports/language.ts";
import { createExtract } from "./extract/extract.ts";
import { limits } from "./limits.ts";
import { externalId } from "./resolve/external-id.ts";
import { createResolver } from "./resolve/resolver.ts";
import { loadReadSyntax } from "./syntax/read-syntax.ts";

/** Java, up to release 25. A module is a package within one source root. */
export const java: Language = {
  id: "java",
  name: "Java",
  extensions: [".java"],
  version: 3,
  limits,
  syntax: { version: 4, load: loadReadSyntax },
  extractor: async () => createExtract(),
  resolver: createResolver,
  externalId,
};
