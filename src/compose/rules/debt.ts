import { grownBaseline } from "../../../rules/debt/grown-baseline.ts";
import { refusedBaseline } from "../../../rules/debt/refused-baseline.ts";
import { staleBaseline } from "../../../rules/debt/stale-baseline.ts";
import { weakenedRules } from "../../../rules/debt/weakened-rules.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/debt`: they run last. */
export const debt: readonly Rule[] = [grownBaseline, refusedBaseline, staleBaseline, weakenedRules];
