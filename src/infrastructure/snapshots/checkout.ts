import type { Checkout } from "../../application/ports/checkout.ts";
import { checkFolder } from "./check-folder.ts";
import { commitAt } from "./commit-at.ts";
import { recordedParents } from "./recorded-parents.ts";
import { findRepository } from "./repository.ts";

/** What is checked out around a folder; `undefined` outside of a repository, and before the first commit. */
export async function checkoutAt(folder: string): Promise<Checkout | undefined> {
  const repository = await findRepository(checkFolder(folder));
  if (!repository) return undefined;

  const commit = await commitAt(repository, "HEAD");
  if (commit === undefined) return undefined;

  const parents = await recordedParents(repository, commit);
  return { head: { commit, parents }, has: async (revision) => (await commitAt(repository, revision)) !== undefined };
}
