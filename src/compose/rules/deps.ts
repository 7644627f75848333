import { unlisted } from "../../../rules/deps/unlisted.ts";
import { unused } from "../../../rules/deps/unused.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/deps`. */
export const deps: readonly Rule[] = [unlisted, unused];
