import type { Limit } from "../../../application/ports/language.ts";

/** What this language cannot see. Each has a fixture that shows it. */
export const limits: readonly Limit[] = [];
