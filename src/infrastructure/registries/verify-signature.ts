import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type { VerifySignature } from "../../application/ports/registry.ts";

/** Verifies as npm does (pacote 21): ECDSA over P-256 with SHA-256. Whatever is no such key or signature verifies nothing. */
export const verifySignature: VerifySignature = ({ text, signature, key }) => {
  try {
    const known = keyOf(key);
    return known !== undefined && verify("sha256", Buffer.from(text), known, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
};

/** A registry has one or two keys, and thousands of packages. */
const keys = new Map<string, KeyObject | undefined>();

function keyOf(key: string): KeyObject | undefined {
  if (!keys.has(key)) {
    const made = createPublicKey({ key: Buffer.from(key, "base64"), format: "der", type: "spki" });
    const isP256 = made.asymmetricKeyType === "ec" && made.asymmetricKeyDetails?.namedCurve === "prime256v1";
    keys.set(key, isP256 ? made : undefined);
  }
  return keys.get(key);
}
