/** Why a rule could not judge something. Reports for machines have these codes; what people read is in the wording. */
export const unknownReasons = [
  "ambient-types",
  "ambiguous-name",
  "archive-altered",
  "broken-archive",
  "expression",
  "hidden-in-scripts",
  "install-script",
  "installed-by-bun",
  "installed-by-npm",
  "installed-by-pnpm",
  "installed-by-yarn",
  "isolated-store",
  "keys-unread",
  "lfs-pointer",
  "linked",
  "module-graph",
  "native",
  "no-common-hash",
  "no-comparable-hash",
  "no-hash",
  "no-imports",
  "no-lockfile",
  "no-manifest",
  "no-publish-time",
  "no-registry-snapshot",
  "no-version",
  "not-decidable-offline",
  "not-found",
  "not-in-cache",
  "not-in-snapshot",
  "not-in-tree",
  "not-installed",
  "not-locked",
  "not-verified",
  "nothing-in-range",
  "other-archive",
  "other-cache-key",
  "outside-tree",
  "partly-installed",
  "patched",
  "plug-n-play",
  "plugin",
  "registry-signs-nothing",
  "registry-unread",
  "runtime",
  "store-elsewhere",
  "time-untrusted",
  "too-large",
  "unfamiliar-address",
  "unread-folder",
  "unread-lines",
  "unreadable",
  "unseen-code",
  "version-not-published",
] as const;

export type UnknownReason = (typeof unknownReasons)[number];

/** How many things could not be judged, by reason. */
export type UnknownCounts = Readonly<Partial<Record<UnknownReason, number>>>;

/** The reasons that count something, each with its number, in one order. */
export function reasonsIn(counts: UnknownCounts): readonly (readonly [reason: UnknownReason, count: number])[] {
  return unknownReasons.flatMap((reason) => {
    const count = counts[reason] ?? 0;
    return count > 0 ? [[reason, count] as const] : [];
  });
}
