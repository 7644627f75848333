import type { Planter } from "../planter.ts";
import { adapters } from "./adapters.ts";
import { answers } from "./answers.ts";
import { boundaries } from "./boundaries.ts";
import { ddd } from "./ddd.ts";
import { generation } from "./generation.ts";
import { messages } from "./messages.ts";
import { model } from "./model.ts";
import { repositories } from "./repositories.ts";
import { transactions } from "./transactions.ts";

/** All faults that can be planted. */
export const planters: readonly Planter[] = [
  ...boundaries,
  ...adapters,
  ...answers,
  ...model,
  ...ddd,
  ...generation,
  ...repositories,
  ...transactions,
  ...messages,
];
