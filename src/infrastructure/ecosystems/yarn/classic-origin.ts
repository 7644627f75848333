import type { LockedPackage, Origin } from "../../../domain/packages/locked-package.ts";
import { readSpecification } from "../../../domain/packages/read-specification.ts";
import { type DocumentNode, textOf } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";
import { hostedCommit } from "../hosted-archive.ts";

/** What `resolved` points to; the fragment behind it is a hash or a commit. `range`: what the key asks for. */
export function originOf(document: OpenDocument, resolved: DocumentNode | undefined, range: string): Origin {
  const text = textOf(resolved);
  if (text === undefined || !resolved) return unresolved(range);
  const at = placeOf(document, resolved);
  const { address, fragment } = split(text);
  const commit = hostedCommit(address) ?? (isGit(address) ? (fragment ?? "") : undefined);
  if (commit !== undefined) return { kind: "git", url: address, ...(commit !== "" && { commit }), at };
  if (!/^https?:/iu.test(address)) return { kind: "file", path: address.replace(/^file:/u, ""), at };
  return { kind: isAddress(range) ? "tarball" : "registry", url: address, at };
}

/** Folders have no `resolved`. */
function unresolved(range: string): Origin {
  const wants = /[:/]/u.test(range) ? readSpecification(range) : undefined;
  return wants?.kind === "folder" || wants?.kind === "file"
    ? { kind: "folder", path: wants.path }
    : { kind: "registry" };
}

function isGit(address: string): boolean {
  return /^(?:git(?:\+[a-z]+)?|ssh):/u.test(address) || address.endsWith(".git") || /^[\w.-]+@[\w.-]+:/u.test(address);
}

/** True for a range that is an address of its own, not a version that a registry has. */
function isAddress(range: string): boolean {
  return /^https?:/iu.test(range);
}

function split(text: string): { readonly address: string; readonly fragment?: string } {
  const sign = text.indexOf("#");
  return sign < 0 ? { address: text } : { address: text.slice(0, sign), fragment: text.slice(sign + 1) };
}

/** The hash: `integrity`, or before yarn 1.10 the SHA-1 digest behind the address, given in the form of the former. */
export function integrityOf(
  document: OpenDocument,
  integrity: DocumentNode | undefined,
  resolved: DocumentNode | undefined,
): Partial<Pick<LockedPackage, "integrity">> {
  const text = textOf(integrity);
  if (integrity && text !== undefined) {
    return { integrity: { text, of: "tarball", at: placeOf(document, integrity) } };
  }
  const address = textOf(resolved) ?? "";
  const { fragment } = split(address);
  if (!resolved || fragment === undefined || fragment === "" || isGit(split(address).address)) return {};
  return { integrity: { text: asIntegrity(fragment), of: "tarball", at: placeOf(document, resolved) } };
}

function asIntegrity(fragment: string): string {
  return /^[\da-f]{40}$/iu.test(fragment) ? `sha1-${Buffer.from(fragment, "hex").toString("base64")}` : fragment;
}
