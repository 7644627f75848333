import type { LockfileEffect } from "../../../domain/comparison/lockfile-effects.ts";
import type { PackageVersion } from "../../../domain/comparison/version-changes.ts";
import { type DiffContext, named, numbers, placed, type Row, type Section, signOf, spoken } from "./section.ts";

/** What happened to lockfiles beside the versions in them. What may be the trace of an attack stands in rows of its own. */
export function lockfileSection(effects: readonly LockfileEffect[], context: DiffContext): Section {
  const { say } = context;
  return {
    title: say("diff.title.lockfiles"),
    columns: [say("diff.lockfile"), say("diff.what"), say("diff.place")],
    rows: effects.flatMap((effect) => effectRows(effect, context)),
    notes: [],
  };
}

function effectRows(effect: LockfileEffect, context: DiffContext): readonly Row[] {
  const { path, before, after, installScripts, hosts, hashes } = effect;
  const { say, prefix } = context;
  const file = named(prefix + path);
  const change = { change: before === undefined ? "added" : after === undefined ? "removed" : "changed" } as const;
  const size = numbers(before ?? 0, after ?? 0).text;
  const warn = (text: string, at: PackageVersion["at"]): Row => ({
    sign: "!",
    cells: [file, spoken(text), placed(at, false, context)],
    tone: "risky",
  });
  const sized: Row = { sign: signOf(change), cells: [file, spoken(say("diff.entries", { size })), spoken("")] };
  return [
    ...(before === after ? [] : [sized]),
    ...installScripts.map(({ at, name, version }) => warn(say("diff.install-script", { name, version }), at)),
    ...hosts.map(({ at, host }) => warn(say("diff.new-host", { host }), at)),
    ...hashes.map(({ at, name, version }) => warn(say("diff.new-hash", { name, version }), at)),
  ];
}
