import type { Checkout } from "../../../application/ports/checkout.ts";
import { ArchLintError } from "../../../domain/errors.ts";
import { phrase } from "../../wording/speak.ts";
import { type BaseChoice, chooseBase } from "./base.ts";
import type { Event } from "./event.ts";

/**
 * Finds the commit to compare with; `undefined` if this event has none. A base that the clone lacks is an error: neither
 * "all is new" nor "nothing is" would be true.
 */
export async function findBase(
  event: Event,
  baseRef: string,
  checkout: Checkout | undefined,
): Promise<string | undefined> {
  const head = checkout?.head ?? { commit: event.commit, parents: [] };
  const choice = chooseBase(event, { baseRef, head });
  if (choice.kind === "none") return undefined;
  for (const revision of choice.revisions) if (await checkout?.has(revision)) return revision;
  throw missing(choice);
}

function missing({ revisions: [revision], fetch }: BaseChoice & { readonly kind: "commit" }): ArchLintError {
  const hint = fetch ? phrase("action.base-missing.fetch", fetch) : phrase("action.base-missing.branch");
  return new ArchLintError("revision-unknown", phrase("action.base-missing", { revision }), hint);
}
