import type { ArchitectureDiff } from "../../../domain/comparison/architecture-diff.ts";
import { type Change, shownIn } from "../../../domain/comparison/change.ts";
import type { Requirement } from "../../../domain/comparison/requirement-changes.ts";
import type { VersionChange } from "../../../domain/comparison/version-changes.ts";
import { groupBy } from "../../../domain/source/group-by.ts";
import { answerTo } from "./answers.ts";
import { type DiffContext, named, placed, type Row, type Section, signOf, spoken } from "./section.ts";

/**
 * Packages that manifests ask for: what is declared beside what is locked for it. What these bring along is shown on
 * demand.
 */
export function packageSection(
  { requirements, versions }: Pick<ArchitectureDiff, "requirements" | "versions">,
  context: DiffContext,
): Section {
  const { say } = context;
  const answers = requirements.map((requirement) => ({ requirement, version: answerTo(requirement, versions) }));
  const answering = new Set(answers.map(({ version }) => version));
  const rest = versions.filter((version) => !answering.has(version));
  const rowsOf = (direct: boolean) =>
    rest.filter((one) => one.direct === direct).map((one) => versionRow(one, context));
  const columns = columnsIn(say);
  const transitive = rowsOf(false);
  const summary = say("diff.transitive", { n: transitive.length });
  return {
    title: say("diff.title.packages"),
    columns,
    rows: [
      ...alike(answers.map(({ requirement, version }) => requirementRow(requirement, version, context))),
      ...rowsOf(true),
    ],
    ...(transitive.length > 0 && { folded: { summary, columns, rows: transitive } }),
    notes: [],
  };
}

/** The same change in several manifests is one row: the first place, and how many more there are. */
function alike(rows: readonly Row[]): readonly Row[] {
  const groups = groupBy(rows, ({ sign, cells }) => [sign, ...cells.slice(0, -1).map(({ text }) => text)].join("\0"));
  return [...groups.values()].flatMap(([first, ...others]) => {
    const place = first?.cells.at(-1);
    if (!first || !place || others.length === 0) return first ? [first] : [];
    return [{ ...first, cells: [...first.cells.slice(0, -1), { ...place, text: `${place.text}, +${others.length}` }] }];
  });
}

function columnsIn(say: DiffContext["say"]): readonly string[] {
  const keys = ["diff.package", "diff.declared", "diff.locked", "diff.step", "diff.scope", "diff.place"] as const;
  return keys.map((key) => say(key));
}

function requirementRow(change: Change<Requirement>, version: VersionChange | undefined, context: DiffContext): Row {
  const { name, at } = shownIn(change);
  const scopes = sides(change, ({ scope }) => scope);
  return {
    sign: signOf(change),
    cells: [
      named(name),
      named(inWords(sides(change, ({ raw }) => raw))),
      named(version ? inWords(versionsOf(version)) : ""),
      spoken(version ? stepWords(version, context) : ""),
      spoken(inWords(scopes)),
      placed(at, change.change === "removed", context),
    ],
    ...(version && isRisky(version) && { tone: "risky" as const }),
  };
}

function versionRow(change: VersionChange, context: DiffContext): Row {
  const { at, name } = change.change === "removed" ? change.before : change.after;
  const names = change.change === "changed" ? [change.before.name, name] : [name];
  return {
    sign: signOf(change),
    cells: [
      named(inWords(names)),
      named(""),
      named(inWords(versionsOf(change))),
      spoken(stepWords(change, context)),
      spoken(""),
      placed(at, change.change === "removed", context),
    ],
    ...(isRisky(change) && { tone: "risky" as const }),
  };
}

function sides<Value>(change: Change<Value>, textOf: (value: Value) => string): readonly string[] {
  return [
    ...(change.change === "added" ? [] : [textOf(change.before)]),
    ...(change.change === "removed" ? [] : [textOf(change.after)]),
  ];
}

function versionsOf(change: VersionChange): readonly string[] {
  return sides(change, ({ version }) => version);
}

/** What was and what is; once, where that is the same. */
function inWords(texts: readonly string[]): string {
  return [...new Set(texts)].join(" → ");
}

function isRisky(change: VersionChange): boolean {
  return change.change === "changed" && (change.direction === "down" || change.distance === "major");
}

function stepWords(change: VersionChange, { say }: DiffContext): string {
  if (change.change !== "changed") return "";
  const isEarly = change.distance === "major" && /^v?0\./u.test(change.before.version);
  const distance = say(isEarly ? "diff.distance.early" : `diff.distance.${change.distance}`);
  return change.direction === "down" ? say("diff.down", { distance }) : distance;
}
