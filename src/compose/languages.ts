import type { Language } from "../application/ports/language.ts";
import { go } from "../infrastructure/languages/go/index.ts";
import { java } from "../infrastructure/languages/java/index.ts";
import { typescript } from "../infrastructure/languages/typescript/index.ts";

/** Every language, for the composition root and for the worker threads. */
export const languages: readonly Language[] = [typescript, go, java];
