import { isBehind, type OutdatedRow, type OutdatedTotals } from "../../../domain/packages/registry/outdated-rows.ts";
import type { Lag } from "../../../domain/packages/registry/lag.ts";
import type { Key, Say } from "../../wording/speak.ts";

/** What the table says of one dependency, column by column. */
export interface Cells {
  readonly name: string;
  readonly declared: string;
  readonly locked: string;
  readonly wanted: string;
  readonly latest: string;
  readonly lag: string;
  readonly age: string;
  readonly libyears: string;
  readonly scope: string;
  readonly where: string;
}

/** Titles of the columns, in their order. */
export const titles: readonly (readonly [keyof Cells, Key])[] = [
  ["name", "outdated.package"],
  ["declared", "outdated.declared"],
  ["locked", "outdated.locked"],
  ["wanted", "outdated.wanted"],
  ["latest", "outdated.latest"],
  ["lag", "outdated.lag"],
  ["age", "outdated.age"],
  ["libyears", "outdated.libyears"],
  ["scope", "outdated.scope"],
  ["where", "outdated.where"],
];

/** The rows to show, furthest behind first. */
export function shown(rows: readonly OutdatedRow[], all: boolean): readonly OutdatedRow[] {
  const kept = rows.filter(({ standing }) => all || (standing !== undefined && isBehind(standing.lag)));
  return [...kept].sort((a, b) => weight(b) - weight(a));
}

function weight({ standing }: OutdatedRow): number {
  if (!standing) return -1;
  const { majors, minors, patches } = standing.lag;
  return majors * 1e8 + minors * 1e4 + patches;
}

const nothing = "–";

/** Words for one row. */
export function cellsOf(row: OutdatedRow, say: Say): Cells {
  const { name, declared, locked = nothing, wanted = nothing, latest = nothing, standing, scope, at } = row;
  const libyears = standing?.libyears?.toFixed(2) ?? nothing;
  return {
    ...{ name, declared, locked, wanted, latest, scope, libyears, where: `${at.path}:${at.line}` },
    lag: standing ? lagWords(standing.lag, say) : nothing,
    age: standing?.age === undefined ? nothing : ageWords(standing.age, say),
  };
}

function lagWords({ majors, minors, patches }: Lag, say: Say): string {
  if (majors > 0) return say("outdated.lag.major", { n: majors });
  if (minors > 0) return say("outdated.lag.minor", { n: minors });
  return patches > 0 ? say("outdated.lag.patch", { n: patches }) : "0";
}

function ageWords(days: number, say: Say): string {
  return days < 730
    ? say("outdated.days", { n: Math.max(0, Math.floor(days)) })
    : say("outdated.years", { n: (days / 365.25).toFixed(1) });
}

/** The lines below the table. */
export function totalWords(
  {
    totals,
    rows,
    asOf,
  }: { readonly totals: OutdatedTotals; readonly rows: readonly OutdatedRow[]; readonly asOf: string },
  say: Say,
): readonly string[] {
  const { dependencies: n, behind, byLag, libyears, undated, unknown } = totals;
  const codes = [...new Set(rows.flatMap((row) => row.unknown ?? []))].sort();
  const reasons = codes.map((code) => say(`reason.${code}`)).join(", ");
  const given = [...new Set(rows.flatMap(({ name, notice }) => (notice === undefined ? [] : name)))].join(", ");
  return [
    behind === 0 && unknown === 0
      ? say("outdated.current", { n, asOf })
      : say("outdated.totals", { asOf, n, behind, ...byLag, libyears: libyears.toFixed(2) }),
    ...(undated > 0 ? [say("outdated.undated", { n: undated })] : []),
    ...(unknown > 0 ? [say("outdated.unknown", { n: unknown, parts: reasons })] : []),
    ...(given === "" ? [] : [say("outdated.notice", { names: given })]),
  ];
}
