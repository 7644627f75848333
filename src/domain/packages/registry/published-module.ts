import type { UnreadReason } from "./unread.ts";

/** Versions that the authors took back; both ends belong to it. */
export interface Retraction {
  readonly low: string;
  readonly high: string;
  /** Why, in the authors' words. */
  readonly rationale?: string;
}

/** What a module proxy said of one Go module; `unread`: it did not. */
export type PublishedModule =
  | {
      readonly kind: "read";
      readonly path: string;
      /** Address of the proxy. */
      readonly proxy: string;
      /** Tagged versions, lowest first. */
      readonly versions: readonly string[];
      /** Dates of the versions in use and of the latest; the proxy's list has none. ISO 8601, UTC. */
      readonly times: ReadonlyMap<string, string>;
      /** What the go.mod of the latest version takes back. */
      readonly retracted: readonly Retraction[];
      /** The `// Deprecated:` paragraph of the go.mod of the latest version. */
      readonly deprecated?: string;
    }
  | { readonly kind: "unread"; readonly path: string; readonly proxy: string; readonly reason: UnreadReason };
