import { byCodeUnit } from "../source/by-code-unit.ts";
import { groupBy } from "../source/group-by.ts";
import { type Fingerprinted, similarity } from "./similarity.ts";

/** A file that only one of two trees has. */
export interface Candidate {
  readonly path: string;
  readonly blob: string;
}

/** Where files of one tree went in the other: old path → new path. */
export type Renames = ReadonlyMap<string, string>;

/** What files of the same content have in common: folder and name, the name, nothing. The more, the sooner they belong together. */
const likenesses: readonly ((path: string) => string)[] = [folderAndNameOf, nameOf, () => ""];

/** Files that moved unchanged. Of several with the same content, one that keeps its name goes first, as in git. */
export function exactRenames(gone: readonly Candidate[], added: readonly Candidate[]): Renames {
  const [sources, targets] = [sorted(gone), sorted(added)];
  const renames = new Map<string, string>();
  const taken = new Set<string>();
  for (const likeness of likenesses) {
    const keyOf = ({ path, blob }: Candidate) => `${blob} ${likeness(path)}`;
    const open = groupBy(
      targets.filter(({ path }) => !taken.has(path)),
      keyOf,
    );
    const free = groupBy(
      sources.filter(({ path }) => !renames.has(path)),
      keyOf,
    );
    for (const [key, group] of open) {
      const sameKey = free.get(key) ?? [];
      for (const [index, { path }] of group.entries()) {
        const source = sameKey[index];
        if (!source) break;
        renames.set(source.path, path);
        taken.add(path);
      }
    }
  }
  return renames;
}

/** A file with what git compares of it. */
export interface ReadCandidate extends Candidate {
  readonly content: Fingerprinted;
}

/** git's defaults: half of the larger file is the same; three quarters for the only two of a name, which are tried first. */
const least = 0.5;
const leastOfName = 0.75;

/** git gives up above a thousand files on each side, and so does this: who moved so much moved it unchanged. */
const mostPairs = 1_000_000;

/** Files that moved and changed a little (diffcore-rename.c of git 2.39). Every file is used once. */
export function similarRenames(gone: readonly ReadCandidate[], added: readonly ReadCandidate[]): Renames {
  const renames = new Map(renamesOfName(sorted(gone), sorted(added)));
  const targets = new Set(renames.values());
  const left = sorted(gone).filter(({ path }) => !renames.has(path));
  const open = sorted(added).filter(({ path }) => !targets.has(path));
  if (left.length * open.length > mostPairs) return renames;
  for (const { from, to } of ranked(left, open)) {
    if (renames.has(from) || targets.has(to)) continue;
    renames.set(from, to);
    targets.add(to);
  }
  return renames;
}

function* renamesOfName(gone: readonly ReadCandidate[], added: readonly ReadCandidate[]) {
  const sources = groupBy(gone, ({ path }) => nameOf(path));
  const targets = groupBy(added, ({ path }) => nameOf(path));
  for (const [name, [source, second]] of sources) {
    const [target, other] = targets.get(name) ?? [];
    if (!source || !target || second || other) continue;
    if (similarity(source.content, target.content, leastOfName) >= leastOfName)
      yield [source.path, target.path] as const;
  }
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly score: number;
  readonly sameName: boolean;
}

/** All pairs that are alike enough, the most alike first; then those that keep their name. */
function ranked(gone: readonly ReadCandidate[], added: readonly ReadCandidate[]): readonly Pair[] {
  const pairs = added.flatMap((target) =>
    gone.flatMap((source): readonly Pair[] => {
      const score = similarity(source.content, target.content, least);
      const sameName = nameOf(source.path) === nameOf(target.path);
      return score >= least ? [{ from: source.path, to: target.path, score, sameName }] : [];
    }),
  );
  return pairs.sort((a, b) => b.score - a.score || Number(b.sameName) - Number(a.sameName));
}

function sorted<One extends Candidate>(files: readonly One[]): readonly One[] {
  return [...files].sort((a, b) => byCodeUnit(a.path, b.path));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function folderAndNameOf(path: string): string {
  return path.split("/").slice(-2).join("/");
}
