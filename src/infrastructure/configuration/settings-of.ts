import { defaultTalkThrough, type PresetName } from "../../domain/architecture/presets.ts";
import type { ContextSettings, LayerSettings, RuleSettings, Settings } from "../../domain/architecture/settings.ts";
import { type BaselinePolicy, baselinePolicies } from "../../domain/findings/baseline.ts";
import { type TypePatterns, typeRoles } from "../../domain/roles/type-role.ts";
import type { Setting } from "../../domain/findings/severity.ts";
import { endOf } from "./schema/pattern.ts";
import { plainOf, valueAt, type View } from "./text/view.ts";

/** The settings that a merged and validated configuration means: complete and free of places. */
export function settingsOf(view: View, preset: PresetName): Settings {
  const contexts = valueAt(view, "contexts");
  const services = valueAt(view, "services");
  const roles = valueAt(view, "roles");
  return {
    preset,
    layers: entriesOf(valueAt(view, "layers")).map(([name, value]) => layerOf(name, value)),
    ...(contexts && { contexts: contextsOf(contexts) }),
    ...(services && { services: textsOf(services) }),
    roles: {
      main: textsOf(valueAt(roles, "main")),
      shared: textsOf(valueAt(roles, "shared")),
      test: textsOf(valueAt(roles, "test")),
      generated: textsOf(valueAt(roles, "generated")),
    },
    types: typesOf(valueAt(view, "types")),
    exclude: textsOf(valueAt(view, "exclude")),
    rules: Object.fromEntries(entriesOf(valueAt(view, "rules")).map(([id, value]) => [id, ruleOf(value)])),
  };
}

function layerOf(name: string, view: View): LayerSettings {
  const mayDependOn = valueAt(view, "mayDependOn");
  const optional = valueAt(view, "optional");
  return {
    name,
    files: textsOf(valueAt(view, "files")),
    suffix: textsOf(valueAt(view, "suffix")).map(endOf),
    package: textsOf(valueAt(view, "package")),
    ...(mayDependOn && { mayDependOn: textsOf(mayDependOn) }),
    ...(optional && { optional: optional.kind === "scalar" && optional.value === true }),
  };
}

function contextsOf(view: View): ContextSettings {
  const named = entriesOf(valueAt(view, "named"));
  const talkThrough = valueAt(view, "talkThrough");
  return {
    each: textsOf(valueAt(view, "each")),
    named: Object.fromEntries(named.map(([name, value]) => [name, textsOf(value)])),
    talkThrough: talkThrough ? textsOf(talkThrough) : defaultTalkThrough,
    shared: textsOf(valueAt(view, "shared")),
  };
}

function typesOf(view: View | undefined): TypePatterns {
  const said = new Map(entriesOf(view));
  return Object.fromEntries(typeRoles.flatMap((role) => (said.has(role) ? [[role, textsOf(said.get(role))]] : [])));
}

/** Options stay as they are written: the rule parses them once more, and fills in what was left unsaid. */
function ruleOf(view: View): RuleSettings {
  const severity = settingOf(valueAt(view, "severity"));
  const options = valueAt(view, "options");
  const baseline = policyOf(valueAt(view, "baseline"));
  return {
    ...(severity && { severity }),
    ...(options && { options: plainOf(options) }),
    ...(baseline && { baseline }),
  };
}

function policyOf(view: View | undefined): BaselinePolicy | undefined {
  const value = view?.kind === "scalar" ? view.value : undefined;
  return baselinePolicies.find((policy) => policy === value);
}

function settingOf(view: View | undefined): Setting | undefined {
  const value = view?.kind === "scalar" ? view.value : undefined;
  return value === "error" || value === "warning" || value === "off" ? value : undefined;
}

function entriesOf(view: View | undefined): readonly (readonly [string, View])[] {
  return view?.kind === "map" ? [...view.entries].map(([key, { value }]) => [key, value] as const) : [];
}

/** One text or a list of them. */
function textsOf(view: View | undefined): readonly string[] {
  if (view?.kind === "list") return view.items.flatMap(textsOf);
  return view?.kind === "scalar" && typeof view.value === "string" ? [view.value] : [];
}
