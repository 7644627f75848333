import { boundaryLayer } from "../../../rules/transactions/boundary-layer.ts";
import { poolInTx } from "../../../rules/transactions/pool-in-tx.ts";
import { proxyBypass } from "../../../rules/transactions/proxy-bypass.ts";
import { readonlyWrite } from "../../../rules/transactions/readonly-write.ts";
import { remoteCallInTx } from "../../../rules/transactions/remote-call-in-tx.ts";
import { rollback } from "../../../rules/transactions/rollback.ts";
import { swallowed } from "../../../rules/transactions/swallowed.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/transactions`. */
export const transactions: readonly Rule[] = [
  boundaryLayer,
  poolInTx,
  proxyBypass,
  readonlyWrite,
  remoteCallInTx,
  rollback,
  swallowed,
];
