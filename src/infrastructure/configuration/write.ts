import type { Remarks } from "../../application/ports/configuration.ts";
import type { ContextSettings, LayerSettings, RuleSettings, Settings } from "../../domain/architecture/settings.ts";
import { emit } from "./text/emit.ts";

/** The settings as a complete configuration file in YAML, with comments at its top and a proposal at its end. */
export function write(settings: Settings, { schema, comments = [], proposal }: Remarks = {}): string {
  const lines = comments.flatMap((comment) => comment.split(/\r\n|\r|\n/u));
  // Tells editors where the JSON Schema of the installed version is.
  const head = schema === undefined ? lines : [`yaml-language-server: $schema=${schema}`, ...lines];
  const said = emit({ extends: settings.preset, ...statements(settings) });
  const proposed = proposal ? emit(statements(proposal)).split("\n").slice(0, -1) : [];
  return `${commented(head)}${said}${commented(proposed)}`;
}

/** With a mark and a blank, as editors set and take away. */
function commented(lines: readonly string[]): string {
  return lines.map((line) => `${`# ${line}`.trimEnd()}\n`).join("");
}

/** The documented form without the preset, in the documented order; what would say nothing is left out. */
function statements({ layers, contexts, services, roles, types, exclude, rules }: Settings): object {
  return withoutUndefined({
    layers: layers.length > 0 ? new Map(layers.map((layer) => [layer.name, layerData(layer)])) : undefined,
    contexts: contexts && contextData(contexts),
    services: services && oneOrMany(services),
    roles: unlessEmpty(
      withoutUndefined({
        main: texts(roles.main),
        shared: texts(roles.shared),
        test: texts(roles.test),
        generated: texts(roles.generated),
      }),
    ),
    types: unlessEmpty(Object.fromEntries(Object.entries(types).map(([role, names]) => [role, oneOrMany(names)]))),
    exclude: texts(exclude),
    rules: unlessEmpty(Object.fromEntries(sorted(rules).map(([id, rule]) => [id, ruleData(rule)]))),
  });
}

function layerData({ files, suffix, package: packages, mayDependOn, optional }: LayerSettings): unknown {
  const data = withoutUndefined({
    files: texts(files),
    suffix: texts(suffix),
    package: texts(packages),
    mayDependOn,
    optional,
  });
  const isShort = Object.keys(data).length === 1 && files.length > 0;
  return isShort ? oneOrMany(files) : data;
}

function contextData({ each, named, talkThrough, shared }: ContextSettings): unknown {
  const folders = sorted(named).map(([name, patterns]) => [name, oneOrMany(patterns)] as const);
  return withoutUndefined({
    each: texts(each),
    named: unlessEmpty(Object.fromEntries(folders)),
    talkThrough,
    shared: texts(shared),
  });
}

function ruleData({ severity, options, baseline }: RuleSettings): unknown {
  const isShort = options === undefined && baseline === undefined && severity;
  return isShort ? severity : withoutUndefined({ severity, options, baseline });
}

function texts(list: readonly string[]): unknown {
  return list.length > 0 ? oneOrMany(list) : undefined;
}

function oneOrMany(list: readonly string[]): unknown {
  return list.length === 1 ? list[0] : list;
}

function unlessEmpty(data: object): unknown {
  return Object.keys(data).length > 0 ? data : undefined;
}

function withoutUndefined(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

function sorted<Value>(record: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
