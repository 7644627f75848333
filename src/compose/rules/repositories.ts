import { errorLeak } from "../../../rules/repositories/error-leak.ts";
import { sqlOutsideInfrastructure } from "../../../rules/repositories/sql-outside-infrastructure.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/repositories`. */
export const repositories: readonly Rule[] = [errorLeak, sqlOutsideInfrastructure];
