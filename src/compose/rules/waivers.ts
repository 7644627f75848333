import { expired } from "../../../rules/waivers/expired.ts";
import { missingReason } from "../../../rules/waivers/missing-reason.ts";
import { unused } from "../../../rules/waivers/unused.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/waivers`: they run last. */
export const waivers: readonly Rule[] = [expired, missingReason, unused];
