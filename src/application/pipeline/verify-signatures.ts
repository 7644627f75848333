import type { Packages } from "../../domain/packages/packages.ts";
import { signedKey, textsToVerify } from "../../domain/packages/registry/signatures.ts";
import type { VerifySignature } from "../ports/registry.ts";

/** Verifies what registries signed against what the lockfiles hold, so that rules only read the outcome. */
export function verifySignatures(packages: Packages, verify: VerifySignature): Packages {
  const verified = new Map(textsToVerify(packages).map((one) => [signedKey(one), verify(one)]));
  return { ...packages, verified };
}
