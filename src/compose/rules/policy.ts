import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/policy`. */
export const policy: readonly Rule[] = [];
