import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/integrity`. */
export const integrity: readonly Rule[] = [];
