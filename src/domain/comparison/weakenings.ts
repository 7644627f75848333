import type { LayerSettings, RuleSettings, Settings } from "../architecture/settings.ts";
import { presets } from "../architecture/presets.ts";
import { type Written, whereWritten } from "../architecture/written.ts";
import { type BaselinePolicy, baselinePolicies } from "../findings/baseline.ts";
import type { Rule } from "../findings/rule.ts";
import type { Setting } from "../findings/severity.ts";
import type { Location } from "../source/location.ts";

/** Something that a configuration forbade and another does not, or says otherwise. */
export interface Weakening {
  /** `options`, `layer`, `declared`: what changed cannot be weighed, only told. `hidden`, `emptied`: of the tree itself. */
  readonly kind:
    | "severity"
    | "options"
    | "baseline"
    | "preset"
    | "layer"
    | "declared"
    | "dependency"
    | "pattern"
    | "lost"
    | "hidden"
    | "emptied";
  /** Key in the configuration, with a dot between its parts; a file or a layer, where the tree itself is meant. */
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
    ...ofLayers(before, after),
    ...ofPatterns(before, after),
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

function ofLayers(before: Settings, after: Settings): Found {
  if (before.layers.length === 0 && after.layers.length > 0) {
    return [{ kind: "declared", key: "layers", before: "", after: after.layers.map(({ name }) => name).join(", ") }];
  }
  const names = new Set([...before.layers, ...after.layers].map(({ name }) => name));
  return [...names].flatMap((name): Found => {
    const [old, layer] = [before, after].map(({ layers }) => layers.find((one) => one.name === name));
    const key = `layers.${name}`;
    const [was, is] = [old ? shapeOf(old) : "", layer ? shapeOf(layer) : ""];
    const allowed = new Set(old ? mayDependOn(old, before) : []);
    const gained = old && layer ? mayDependOn(layer, after).filter((other) => !allowed.has(other)) : [];
    return [
      ...(was === is ? [] : [{ kind: "layer" as const, key, before: was, after: is }]),
      ...gained.map((other) => ({ kind: "dependency" as const, key: `${key}.mayDependOn`, before: "", after: other })),
    ];
  });
}

/** What a layer says itself; else what the preset says of it. */
function mayDependOn({ name, mayDependOn: own }: LayerSettings, { preset }: Settings): readonly string[] {
  return own ?? presets[preset].layers.find((one) => one.name === name)?.mayDependOn ?? [];
}

function shapeOf({ files, suffix, package: packages }: LayerSettings): string {
  return [...files, ...suffix, ...packages].join(", ");
}

/** Patterns that take files out of the rules' sight: one more lets more through. Those that bring parts into it: one less does. */
function ofPatterns(before: Settings, after: Settings): Found {
  return [
    ...differences(hiding(after), hiding(before)).map(([key, after]) => ({
      kind: "pattern" as const,
      key,
      before: "",
      after,
    })),
    ...differences(parting(before), parting(after)).map(([key, before]) => ({
      kind: "lost" as const,
      key,
      before,
      after: "",
    })),
  ];
}

type Lists = readonly (readonly [key: string, patterns: readonly string[]])[];

/** What one configuration lists under a key and the other does not. */
function differences(one: Lists, other: Lists): readonly (readonly [string, string])[] {
  const known = new Map(other);
  return one.flatMap(([key, patterns]) =>
    patterns.filter((pattern) => !known.get(key)?.includes(pattern)).map((pattern) => [key, pattern] as const),
  );
}

function hiding({ exclude, roles, contexts }: Settings): Lists {
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

function parting({ contexts, services }: Settings): Lists {
  return [
    ["contexts.each", contexts?.each ?? []],
    ...Object.entries(contexts?.named ?? {}).map(([name, folders]) => [`contexts.named.${name}`, folders] as const),
    ["services", services ?? []],
  ];
}
