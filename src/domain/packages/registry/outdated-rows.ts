import type { UnknownReason } from "../../findings/unknown-reason.ts";
import type { Location } from "../../source/location.ts";
import type { Packages } from "../packages.ts";
import { directOffer, directStanding } from "./direct-standing.ts";
import { type Direct, directsIn } from "./directs.ts";
import type { Lag, ZeroMajor } from "./lag.ts";
import { moduleStanding, retractionOf } from "./module-standing.ts";
import { type ModuleUse, moduleUsesIn } from "./module-uses.ts";
import type { RegistrySnapshot } from "./registry-snapshot.ts";
import type { Standing } from "./standing.ts";

/** A direct dependency with the versions in play. What is absent is not known. */
export interface OutdatedRow {
  readonly ecosystem: "npm" | "go";
  readonly name: string;
  readonly scope: "prod" | "dev" | "optional";
  readonly at: Location;
  readonly declared: string;
  readonly locked?: string;
  /** What an update within the declared range brings. */
  readonly wanted?: string;
  readonly latest?: string;
  readonly standing?: Standing;
  /** The authors' notice, for a version that they gave up or took back. */
  readonly notice?: string;
  /** Why nothing can be said: a reason code. */
  readonly unknown?: UnknownReason;
}

/** Every direct dependency but peers, in the order of the manifests. */
export function outdatedRows(packages: Packages, snapshot: RegistrySnapshot, zero: ZeroMajor): readonly OutdatedRow[] {
  const npm = [...directsIn(packages)].flatMap((direct) => packageRow(direct, snapshot, zero) ?? []);
  const go = [...moduleUsesIn(packages)].filter(({ require }) => !require.indirect);
  return [...npm, ...go.map((use) => moduleRow(use, snapshot, zero))];
}

function packageRow(direct: Direct, snapshot: RegistrySnapshot, zero: ZeroMajor): OutdatedRow | undefined {
  const { scope, at, raw: declared, name } = direct.requirement;
  if (scope === "peer") return undefined;
  const row = { ecosystem: "npm" as const, name, scope, at, declared };
  if (!direct.locked) {
    const offer = directOffer(snapshot, direct);
    if ("unknown" in offer) return { ...row, unknown: offer.unknown };
    const { wanted, latest } = offer;
    return { ...row, ...(wanted !== undefined && { wanted }), latest, unknown: "not-locked" };
  }
  const { version } = direct.locked;
  const found = directStanding(snapshot, direct, zero);
  if ("unknown" in found) return { ...row, ...(version !== "" && { locked: version }), unknown: found.unknown };
  const { locked, wanted, latest, standing, deprecated } = found;
  const versions = { locked, ...(wanted !== undefined && { wanted }), latest };
  return { ...row, ...versions, standing, ...(deprecated !== undefined && { notice: deprecated }) };
}

function moduleRow(use: ModuleUse, snapshot: RegistrySnapshot, zero: ZeroMajor): OutdatedRow {
  const { require, version } = use;
  const row = { ecosystem: "go" as const, name: require.path, scope: "prod" as const, at: require.at };
  const found = moduleStanding(snapshot, use, zero);
  if ("unknown" in found) return { ...row, declared: require.version, locked: version, unknown: found.unknown };
  const { module, latest, standing } = found;
  const notice = retractionOf(module, version)?.rationale ?? module.deprecated;
  const versions = { declared: require.version, locked: version, wanted: latest, latest };
  return { ...row, ...versions, standing, ...(notice !== undefined && { notice }) };
}

/** Sums over dependencies; a version that several manifests share counts once. */
export interface OutdatedTotals {
  readonly dependencies: number;
  readonly behind: number;
  readonly byLag: { readonly major: number; readonly minor: number; readonly patch: number };
  readonly libyears: number;
  /** Those of which some date is missing, and which the sum therefore leaves out. */
  readonly undated: number;
  readonly unknown: number;
}

/** Adds up rows. */
export function totalsOf(all: readonly OutdatedRow[]): OutdatedTotals {
  const rows = [...new Map(all.map((row) => [[row.ecosystem, row.name, row.locked].join("\0"), row])).values()];
  const lags = rows.flatMap(({ standing }) => (standing ? [standing.lag] : []));
  const years = rows.flatMap(({ standing }) => standing?.libyears ?? []);
  const count = (test: (lag: Lag) => boolean) => lags.filter(test).length;
  return {
    dependencies: rows.length,
    behind: count(isBehind),
    byLag: {
      major: count(({ majors }) => majors > 0),
      minor: count(({ minors }) => minors > 0),
      patch: count(({ patches }) => patches > 0),
    },
    libyears: years.reduce((sum, one) => sum + one, 0),
    undated: lags.length - years.length,
    unknown: rows.filter(({ unknown }) => unknown !== undefined).length,
  };
}

/** True if there is anything newer. */
export function isBehind({ majors, minors, patches }: Lag): boolean {
  return majors + minors + patches > 0;
}
