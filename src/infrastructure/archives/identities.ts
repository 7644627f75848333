import type { Identity } from "../../domain/packages/artifacts/artifacts.ts";

/** Who manifests say they are; `undefined` if one of them cannot be read. A member that is no text counts as empty. */
export function identitiesIn(manifests: readonly Uint8Array[]): readonly Identity[] | undefined {
  const read = manifests.map(identityIn);
  const known = read.flatMap((identity) => identity ?? []);
  return known.length === read.length && known.length > 0 ? known : undefined;
}

function identityIn(manifest: Uint8Array): Identity | undefined {
  const value = parsed(new TextDecoder().decode(manifest));
  if (typeof value !== "object" || value === null) return undefined;
  return { name: textAt(value, "name"), version: textAt(value, "version") };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textAt(value: object, name: string): string {
  const member: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return typeof member === "string" ? member : "";
}
