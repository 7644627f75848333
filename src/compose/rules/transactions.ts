import { poolInTx } from "../../../rules/transactions/pool-in-tx.ts";
import { rollback } from "../../../rules/transactions/rollback.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/transactions`. */
export const transactions: readonly Rule[] = [poolInTx, rollback];
