import type { SigningKey } from "../../../domain/packages/registry/published-package.ts";
import { listAt, momentAt, type Unknown, wordsAt } from "./unknown.ts";

/** Keys of `/-/npm/v1/keys`; an `expires` that cannot be read counts as long past. */
export function readKeys(body: string): readonly SigningKey[] | undefined {
  try {
    return listAt(JSON.parse(body), "keys").flatMap(readKey).slice(0, 20);
  } catch {
    return undefined;
  }
}

function readKey(one: Unknown): readonly SigningKey[] {
  const [keyid, keytype, key] = [wordsAt(one, "keyid"), wordsAt(one, "keytype"), wordsAt(one, "key")];
  if (keyid === undefined || keytype === undefined || key === undefined) return [];
  const hasEnd = wordsAt(one, "expires") !== undefined;
  return [{ keyid, keytype, key, ...(hasEnd && { expires: momentAt(one, "expires") ?? "1970-01-01T00:00:00Z" }) }];
}
