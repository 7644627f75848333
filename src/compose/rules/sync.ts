import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/sync`. */
export const sync: readonly Rule[] = [];
