import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/go`. */
export const go: readonly Rule[] = [];
