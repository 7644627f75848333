import { concreteDependency } from "../../../rules/repositories/concrete-dependency.ts";
import { errorLeak } from "../../../rules/repositories/error-leak.ts";
import { oneAggregate } from "../../../rules/repositories/one-aggregate.ts";
import { sqlOutsideInfrastructure } from "../../../rules/repositories/sql-outside-infrastructure.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/repositories`. */
export const repositories: readonly Rule[] = [concreteDependency, errorLeak, oneAggregate, sqlOutsideInfrastructure];
