import { identifierWords } from "../syntax/identifier-words.ts";

/** Words of tables of the machinery around a domain. */
const words: ReadonlySet<string> = new Set([
  ...["outbox", "inbox", "idempotency", "event", "events", "projection", "projections", "lock", "locks", "job", "jobs"],
  ...["queue", "migration", "migrations", "checkpoint", "checkpoints", "saga", "sagas", "deadletter"],
]);

/** True for what is written for the sake of the machinery alone: no rule of the domain speaks of it. */
export function isOfMachinery(what: string): boolean {
  return identifierWords(what).some((word) => words.has(word));
}
