import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/deps`. */
export const deps: readonly Rule[] = [];
