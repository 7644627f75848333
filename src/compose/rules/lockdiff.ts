import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/lockdiff`. */
export const lockdiff: readonly Rule[] = [];
