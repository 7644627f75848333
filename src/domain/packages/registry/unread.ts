/** Why a registry's answer about a package is not there. The last two are the user's own wish. */
export const unreadReasons = [
  "not-found",
  "forbidden",
  "too-many-requests",
  "server-error",
  "unreachable",
  "timeout",
  "too-large",
  "malformed",
  "direct-only",
  "proxy-off",
  "private",
] as const;

export type UnreadReason = (typeof unreadReasons)[number];

/** True where settings say that nobody is to be asked: `GOPROXY=off`, `GOPRIVATE`, `GONOPROXY`. */
export function isWithheld(reason: UnreadReason): boolean {
  return reason === "private" || reason === "proxy-off";
}
