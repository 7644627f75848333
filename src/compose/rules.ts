import type { Rule } from "../domain/findings/rule.ts";
import { adapters } from "./rules/adapters.ts";
import { boundaries } from "./rules/boundaries.ts";
import { ci } from "./rules/ci.ts";
import { codegen } from "./rules/codegen.ts";
import { composition } from "./rules/composition.ts";
import { cqrs } from "./rules/cqrs.ts";
import { debt } from "./rules/debt.ts";
import { ddd } from "./rules/ddd.ts";
import { deps } from "./rules/deps.ts";
import { drift } from "./rules/drift.ts";
import { go } from "./rules/go.ts";
import { integrity } from "./rules/integrity.ts";
import { lockdiff } from "./rules/lockdiff.ts";
import { policy } from "./rules/policy.ts";
import { repositories } from "./rules/repositories.ts";
import { sync } from "./rules/sync.ts";
import { transactions } from "./rules/transactions.ts";
import { waivers } from "./rules/waivers.ts";

/** Every rule, one list an area. */
export const rules: readonly Rule[] = [
  ...boundaries,
  ...composition,
  ...adapters,
  ...ddd,
  ...cqrs,
  ...codegen,
  ...sync,
  ...integrity,
  ...lockdiff,
  ...drift,
  ...deps,
  ...policy,
  ...go,
  ...ci,
  ...transactions,
  ...repositories,
  ...waivers,
  ...debt,
];
