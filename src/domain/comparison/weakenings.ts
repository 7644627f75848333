import type { LayerSettings, RuleSettings, Settings } from "../architecture/settings.ts";
import { type Written, whereWritten } from "../architecture/written.ts";
import { type BaselinePolicy, baselinePolicies } from "../findings/baseline.ts";
import type { Rule } from "../findings/rule.ts";
import type { Setting } from "../findings/severity.ts";
import type { Location } from "../source/location.ts";

/** Something that a configuration forbade and another does not, or says otherwise. */
export interface Weakening {
  /** `options`, `layer`: what changed cannot be weighed, only told. */
  readonly kind: "severity" | "options" | "baseline" | "preset" | "layer" | "dependency" | "pattern";
  /** Key in the configuration, with a dot between its parts. */
  readonly key: string;
  /** What stood there and what stands there now, in words of the configuration. */
  readonly before: string;
  readonly after: string;
  /** Where the later configuration says it. */
  readonly at: Location;
}

/** Two configurations, and what holds where they say nothing. */
export interface BothSettings {
  readonly before: Settings;
  readonly after: Settings;
  readonly rules: readonly Rule[];
  readonly written?: Written | undefined;
}

/** Everything that the later configuration lets through and the earlier did not, as far as it can be told without a tree. */
export function weakenings({ before, after, rules, written }: BothSettings): readonly Weakening[] {
  const found: readonly Omit<Weakening, "at">[] = [
    ...rules.flatMap((rule) => ofRule(rule, before.rules[rule.id] ?? {}, after.rules[rule.id] ?? {})),
    ...(before.preset === after.preset
      ? []
      : [{ kind: "preset" as const, key: "extends", before: before.preset, after: after.preset }]),
    ...ofLayers(before.layers, after.layers),
    ...patternsOf(before, after),
  ];
  return found.map((one) => ({ ...one, at: whereWritten(written, [one.key, one.after]) }));
}

type Found = readonly Omit<Weakening, "at">[];

const weights: Readonly<Record<Setting, number>> = { off: 0, warning: 1, error: 2 };

function ofRule(rule: Rule, before: RuleSettings, after: RuleSettings): Found {
  const key = `rules.${rule.id}`;
  const severities = { before: before.severity ?? rule.severity, after: after.severity ?? rule.severity };
  const policies = { before: before.baseline ?? "baselined", after: after.baseline ?? "baselined" };
  const isLower = weights[severities.after] < weights[severities.before];
  const rank = (policy: BaselinePolicy) => baselinePolicies.indexOf(policy);
  const [optionsBefore, optionsAfter] = [text(before.options), text(after.options)];
  const isOff = severities.after === "off";
  return [
    ...(isLower ? [{ kind: "severity" as const, key: `${key}.severity`, ...severities }] : []),
    ...(rank(policies.after) < rank(policies.before)
      ? [{ kind: "baseline" as const, key: `${key}.baseline`, ...policies }]
      : []),
    ...(optionsBefore === optionsAfter || isOff
      ? []
      : [{ kind: "options" as const, key: `${key}.options`, before: optionsBefore, after: optionsAfter }]),
  ];
}

function text(options: unknown): string {
  return options === undefined ? "" : JSON.stringify(options);
}

function ofLayers(before: readonly LayerSettings[], after: readonly LayerSettings[]): Found {
  return before.flatMap((old): Found => {
    const layer = after.find(({ name }) => name === old.name);
    const key = `layers.${old.name}`;
    const [was, is] = [shapeOf(old), layer ? shapeOf(layer) : ""];
    const gained = layer ? (layer.mayDependOn ?? []).filter((name) => !old.mayDependOn?.includes(name)) : [];
    return [
      ...(was === is ? [] : [{ kind: "layer" as const, key, before: was, after: is }]),
      ...(old.mayDependOn
        ? gained.map((name) => ({ kind: "dependency" as const, key: `${key}.mayDependOn`, before: "", after: name }))
        : []),
    ];
  });
}

function shapeOf({ files, suffix, package: packages }: LayerSettings): string {
  return [...files, ...suffix, ...packages].join(", ");
}

/** Patterns that take files out of the rules' sight; one more lets more through. */
function patternsOf(before: Settings, after: Settings): Found {
  return listsOf(after).flatMap(([key, patterns], index) => {
    const known = new Set(listsOf(before)[index]?.[1]);
    const gained = patterns.filter((pattern) => !known.has(pattern));
    return gained.map((pattern) => ({ kind: "pattern" as const, key, before: "", after: pattern }));
  });
}

function listsOf({ exclude, roles, contexts }: Settings): readonly (readonly [string, readonly string[]])[] {
  return [
    ["exclude", exclude],
    ["roles.main", roles.main],
    ["roles.shared", roles.shared],
    ["roles.test", roles.test],
    ["roles.generated", roles.generated],
    ["contexts.shared", contexts?.shared ?? []],
    ["contexts.talkThrough", contexts?.talkThrough ?? []],
  ];
}
