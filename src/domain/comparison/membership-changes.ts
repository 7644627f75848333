import type { Place } from "../architecture/layer.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import { groupBy } from "../source/group-by.ts";
import type { ComparedTrees } from "./compared-trees.ts";
import { filesOf, levelOfBoth } from "./part-names.ts";

/** Where a file stands, as far as comparisons care. */
export type Standing = Pick<Place, "layer" | "context" | "service" | "role">;

/** A file that is in both trees. */
export interface MovedFile {
  readonly path: string;
  /** Its path in the base, if that was another. */
  readonly was?: string;
}

/** Files that stood in one place and now stand in another. */
export interface MembershipChange {
  readonly before: Standing;
  readonly after: Standing;
  /** Sorted by path. */
  readonly files: readonly MovedFile[];
}

/** Files whose layer, context, service or role changed, put together by what changed; most files first. */
export function membershipChanges(trees: ComparedTrees): readonly MembershipChange[] {
  const { base, head, renamed } = trees;
  const present = new Set(filesOf(head.graph));
  const inHead = standingInHead(trees);
  const found = filesOf(base.graph).flatMap((was) => {
    const path = renamed(was);
    if (!present.has(path)) return [];
    const [before, after] = [inHead(base.architecture.placeOf(was)), standingOf(head.architecture.placeOf(path))];
    const key = keyOf(before, after);
    return isSame(before, after) ? [] : [{ key, before, after, file: { path, ...(path !== was && { was }) } }];
  });
  const groups = [...groupBy(found, ({ key }) => key).values()];
  return groups
    .flatMap(([first, ...rest]) => (first ? [{ first, files: [first, ...rest].map(({ file }) => file) }] : []))
    .map(({ first: { before, after }, files }) => ({
      before,
      after,
      files: files.sort((a, b) => byCodeUnit(a.path, b.path)),
    }))
    .sort((a, b) => b.files.length - a.files.length || byCodeUnit(keyOf(a.before, a.after), keyOf(b.before, b.after)));
}

/** A part that was renamed as a whole moved none of its files. */
function standingInHead(trees: ComparedTrees): (place: Place) => Standing {
  const named = {
    context: levelOfBoth("contexts", trees).nameInHead,
    service: levelOfBoth("services", trees).nameInHead,
  };
  return (place) => {
    const { layer, context, service, role } = place;
    return {
      ...(layer !== undefined && { layer }),
      ...(context !== undefined && { context: named.context(context) }),
      ...(service !== undefined && { service: named.service(service) }),
      ...(role && { role }),
    };
  };
}

function standingOf({ layer, context, service, role }: Place): Standing {
  return {
    ...(layer !== undefined && { layer }),
    ...(context !== undefined && { context }),
    ...(service !== undefined && { service }),
    ...(role && { role }),
  };
}

function isSame(a: Standing, b: Standing): boolean {
  return a.layer === b.layer && a.context === b.context && a.service === b.service && a.role === b.role;
}

function keyOf(...standings: readonly Standing[]): string {
  return standings.flatMap(({ layer, context, service, role }) => [layer, context, service, role]).join("\0");
}
