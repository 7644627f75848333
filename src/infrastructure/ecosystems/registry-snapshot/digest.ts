import { createHash } from "node:crypto";

/** The digest of a snapshot's content: SHA-256 over its compact JSON, so that line ends and indentation do not count. */
export function digestOf(content: Readonly<Record<string, unknown>>): string {
  const { digest: _, ...rest } = content;
  return `sha256-${createHash("sha256").update(JSON.stringify(rest)).digest("base64")}`;
}
