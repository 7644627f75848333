import type { MembershipChange, Standing } from "../../../domain/comparison/membership-changes.ts";
import type { ModuleChanges, ModuleSeen } from "../../../domain/comparison/module-changes.ts";
import { type DiffContext, named, type Row, type Section, spoken } from "./section.ts";

/** Files that stand somewhere else than before. */
export function membershipSection(changes: readonly MembershipChange[], context: DiffContext): Section {
  const { say } = context;
  return {
    title: say("diff.title.memberships"),
    columns: [say("diff.files"), say("diff.what"), say("diff.file")],
    rows: changes.map((change) => membershipRow(change, context)),
    notes: [],
  };
}

/** More names tell nobody anything new; the JSON has them all. */
const mostFiles = 3;

function membershipRow({ before, after, files }: MembershipChange, { say, prefix, all }: DiffContext): Row {
  const paths = files.map(({ path }) => prefix + path);
  const names = all ? paths : paths.slice(0, mostFiles);
  const more = names.length < paths.length ? [`+${paths.length - names.length}`] : [];
  return {
    sign: "~",
    cells: [
      spoken(String(files.length)),
      spoken(standingWords(before, after, say)),
      named([...names, ...more].join(", ")),
    ],
  };
}

const aspects = ["layer", "context", "service", "role"] as const;

function standingWords(before: Standing, after: Standing, say: DiffContext["say"]): string {
  const none = say("diff.none");
  const changed = aspects.filter((aspect) => before[aspect] !== after[aspect]);
  const words = changed.map((aspect) => {
    const [was, is] = [before[aspect] ?? none, after[aspect] ?? none];
    return say("diff.aspect", { aspect: say(`diff.aspect.${aspect}`), before: was, after: is });
  });
  return words.join(say("help.and"));
}

/** Modules that came, went and moved: numbers by layer, names on demand. */
export function moduleSection({ added, removed, moved }: ModuleChanges, { say }: DiffContext): Section {
  const groups = [...new Set([...added, ...removed].map((one) => groupOf(one, say)))].sort();
  const count = (sign: string, modules: readonly ModuleSeen[], group: string) => {
    const number = modules.filter((one) => groupOf(one, say) === group).length;
    return number === 0 ? "" : `${sign}${number}`;
  };
  const rows = [
    ...added.map(({ id }): Row => ({ sign: "+", cells: [named(id)] })),
    ...removed.map(({ id }): Row => ({ sign: "−", cells: [named(id)] })),
    ...moved.map(({ from, to }): Row => ({ sign: "~", cells: [named(`${from} → ${to}`)] })),
  ];
  return {
    title: say("diff.title.modules"),
    columns: [say("diff.layer"), say("diff.added"), say("diff.removed")],
    rows: groups.map((group) => ({
      sign: "",
      cells: [spoken(group), spoken(count("+", added, group)), spoken(count("−", removed, group))],
    })),
    ...(rows.length > 0 && {
      folded: { summary: say("diff.modules", { n: rows.length }), columns: [say("diff.module")], rows },
    }),
    notes: moved.length > 0 ? [say("diff.moved", { n: moved.length })] : [],
  };
}

function groupOf({ layer, isTest }: ModuleSeen, say: DiffContext["say"]): string {
  return isTest ? say("diff.tests") : (layer ?? say("diff.no-layer"));
}
