/** What became of the versions of one package: some followed others, some only came or went. */
export interface VersionPairs<Version> {
  readonly steps: readonly { readonly before: Version; readonly after: Version }[];
  readonly added: readonly Version[];
  readonly removed: readonly Version[];
}

/** How versions of one package are compared. */
export interface VersionOrder<Version> {
  /** Versions on one line promise to be compatible. */
  lineOf(version: Version): string;
  /** Below zero if the first is older. */
  compare(a: Version, b: Version): number;
}

/** Pairs the versions that went with those that came: first along lines of compatible versions, then newest with newest. */
export function pairVersions<Version>(
  gone: readonly Version[],
  come: readonly Version[],
  order: VersionOrder<Version>,
): VersionPairs<Version> {
  const newestFirst = (versions: readonly Version[]) => versions.toSorted((a, b) => order.compare(b, a));
  const alongLines = pairBy(newestFirst(gone), newestFirst(come), (a, b) => order.lineOf(a) === order.lineOf(b));
  const rest = pairBy(alongLines.removed, alongLines.added, () => true);
  const steps = [...alongLines.steps, ...rest.steps].sort((a, b) => order.compare(a.after, b.after));
  return { steps, added: rest.added.toReversed(), removed: rest.removed.toReversed() };
}

function pairBy<Version>(
  gone: readonly Version[],
  come: readonly Version[],
  fits: (before: Version, after: Version) => boolean,
): VersionPairs<Version> {
  const added = [...come];
  const removed: Version[] = [];
  const steps: { before: Version; after: Version }[] = [];
  for (const before of gone) {
    const [after] = added.splice(
      firstIndex(added, (one) => fits(before, one)),
      1,
    );
    if (after === undefined) removed.push(before);
    else steps.push({ before, after });
  }
  return { steps, added, removed };
}

/** Beyond the end if there is none: nothing is taken out there. */
function firstIndex<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  const index = items.findIndex(fits);
  return index < 0 ? items.length : index;
}
