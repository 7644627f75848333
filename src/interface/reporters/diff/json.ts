import type { DiffAnswer } from "../../../application/tool.ts";
import type { ArchitectureDiff } from "../../../domain/comparison/architecture-diff.ts";
import { type Change, shownIn } from "../../../domain/comparison/change.ts";
import type { CycleChange } from "../../../domain/comparison/cycle-changes.ts";
import type { DefinitionChanges } from "../../../domain/comparison/definition-changes.ts";
import type { Locale } from "../../../domain/findings/text.ts";
import { json } from "../../escape/json.ts";
import { packagesJson } from "./json-packages.ts";
import { placeJson, stepJson } from "./json-places.ts";
import type { DiffJson } from "./schema.ts";

/** For programs: everything, described by `diff.schema.json`. */
export function diffJson(answer: DiffAnswer, locale: Locale): string {
  const { base, head, complete, diff, seen, problems } = answer;
  const value: DiffJson = {
    schemaVersion: 1,
    base: base.en,
    head: head.en,
    complete,
    seen: { before: { ...seen.before }, after: { ...seen.after } },
    ...architectureJson(diff),
    ...packagesJson(diff),
    problems: problems.map(({ message, path, at }) => ({
      message: message[locale],
      ...(path !== undefined && { path }),
      ...(at && { at: placeJson(at) }),
    })),
  };
  return json(value);
}

function architectureJson({ definition, edges, uses, cycles, modules, memberships }: ArchitectureDiff) {
  return {
    definition: definitionJson(definition),
    edges: edges.map((one) => {
      const { level, from, to, evidence, objections } = shownIn(one);
      const sizes = sizesOf(one, ({ weight }) => weight);
      return { change: one.change, level, from, to, ...sizes, evidence: stepJson(evidence), rules: [...objections] };
    }),
    uses: uses.map((one) => {
      const { layer, name, category, evidence, objections } = shownIn(one);
      const sizes = sizesOf(one, ({ files }) => files);
      const what = { layer, package: name, ...(category && { category }) };
      return { change: one.change, ...what, ...sizes, evidence: stepJson(evidence), rules: [...objections] };
    }),
    cycles: cycles.map(cycleJson),
    modules: {
      added: modules.added.map((module) => ({ ...module })),
      removed: modules.removed.map((module) => ({ ...module })),
      moved: modules.moved.map((move) => ({ ...move })),
    },
    memberships: memberships.map(({ before, after, files }) => ({
      before: { ...before },
      after: { ...after },
      files: files.map((file) => ({ ...file })),
    })),
  };
}

function definitionJson({ origin, parts, permissions }: DefinitionChanges): DiffJson["definition"] {
  return {
    ...(origin && { origin: { before: { ...origin.before }, after: { ...origin.after } } }),
    parts: parts.map((one) => {
      const was = one.change === "changed" && { was: one.before.name };
      return { change: one.change, ...shownIn(one), ...was };
    }),
    permissions: permissions.map((one) => ({ change: one.change, ...shownIn(one) })),
  };
}

function sizesOf<Value>(one: Change<Value>, sizeOf: (value: Value) => number) {
  return {
    before: one.change === "added" ? 0 : sizeOf(one.before),
    after: one.change === "removed" ? 0 : sizeOf(one.after),
  };
}

function cycleJson({ joined, left, cycle, decisive, fate, level, before, after }: CycleChange) {
  return {
    ...{ fate, level, before, after, joined: [...joined], left: [...left], cycle: cycle.map(stepJson) },
    ...(decisive && { decisive: stepJson(decisive) }),
  };
}
