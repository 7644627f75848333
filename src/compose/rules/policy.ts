import { banned } from "../../../rules/policy/banned.ts";
import { installScript } from "../../../rules/policy/install-script.ts";
import { minAgeConfig } from "../../../rules/policy/min-age-config.ts";
import { minAge } from "../../../rules/policy/min-age.ts";
import { trustDowngraded } from "../../../rules/policy/trust-downgrade.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/policy`. */
export const policy: readonly Rule[] = [banned, installScript, minAge, minAgeConfig, trustDowngraded];
