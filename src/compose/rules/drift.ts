import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/drift`. */
export const drift: readonly Rule[] = [];
