import type { UnreadReason } from "../../../domain/packages/registry/unread.ts";

/** What a server answered to a GET, or why there is no answer to work with. */
export type Answer =
  | { readonly kind: "ok"; readonly body: string; readonly etag?: string }
  | { readonly kind: "not-modified" }
  | { readonly kind: "unread"; readonly reason: UnreadReason };

/** The reason for a status that is no success. */
export function reasonFor(status: number): UnreadReason {
  if (status === 404 || status === 410) return "not-found";
  if (status === 401 || status === 403) return "forbidden";
  if (status === 429) return "too-many-requests";
  return status >= 500 ? "server-error" : "malformed";
}
