import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/ci`. */
export const ci: readonly Rule[] = [];
