import type { UnknownReason } from "../../findings/unknown-reason.ts";
/** Bytes of a module in Go's module cache, hashed as go.sum does (`h1:…`). */
export type HashedBytes =
  | { readonly kind: "hashed"; readonly hash: string }
  /** A zip with an entry outside of `<module>@<version>/`, or a folder with something that is no file: Go makes neither. */
  | { readonly kind: "foreign"; readonly name: string }
  /** There, and no zip, or not readable. */
  | { readonly kind: "broken" }
  /** `reason`: a short name that the report counts (`too-large`). */
  | { readonly kind: "unknown"; readonly reason: UnknownReason };

/** What Go's module cache holds of one version of a module; what is absent is not there. */
export interface CachedModule {
  /** Text of the `.ziphash` file: the only thing that `go build` compares with go.sum. */
  readonly recorded?: string;
  readonly zip?: HashedBytes;
  /** The extracted folder: what is compiled. */
  readonly folder?: HashedBytes;
  readonly mod?: HashedBytes;
}
