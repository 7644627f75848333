import { type Text, tell } from "../findings/text.ts";
import { ArchLintError } from "../errors.ts";
import { anyGlob, type Glob, glob } from "../patterns/glob.ts";
import type { Architecture } from "./architecture.ts";
import { entryOf } from "./entry.ts";
import type { Context, Layer, Place, Role } from "./layer.ts";
import { contextFinder, distinct, folderFinder, isOpen, roleStated } from "./stated.ts";
import { unitFinder } from "./lookup.ts";
import { remember } from "../source/remember.ts";
import { matchesPackageName } from "./package-name.ts";
import { presets } from "./presets.ts";
import type { LayerSettings, Settings } from "./settings.ts";
import type { ProjectShape } from "./shape.ts";
import { summarize } from "./summarize.ts";
import { unmatchedPatterns } from "./unmatched.ts";

/** One way for a file to belong to a layer. */
interface Membership {
  readonly layer: string;
  readonly pattern: string;
  /** A declared package beats a suffix, a suffix beats a folder, more literal text beats less. */
  readonly specificity: number;
  matches(path: string): boolean;
}

/** The architecture that a configuration declares. Throws `config-invalid` where two layers claim a file equally. */
export function declaredArchitecture(shape: ProjectShape): Architecture {
  const { settings } = shape;
  const memberships = settings.layers.flatMap((layer) => membershipsOf(layer, shape));
  const context = contextFinder(settings);
  const service = folderFinder(settings.services ?? []);
  const roleOf = roleFinder(shape);
  const placeOf = remember((path: string): Place => {
    const layer = layerOf(path, memberships);
    const inside = context(path);
    const role = roleOf(path, layer);
    const owner = service(path);
    return {
      ...(layer && { layer, area: "." }),
      ...(inside && { context: inside.name, open: isOpen(path, inside, settings) }),
      ...(owner && { service: owner.name }),
      ...(role && { role }),
    };
  });
  return assemble(shape, placeOf, memberships, {
    contexts: distinct(shape, context),
    services: distinct(shape, service),
  });
}

function assemble(
  shape: ProjectShape,
  placeOf: (path: string) => Place,
  memberships: readonly Membership[],
  folders: { readonly contexts: readonly Context[]; readonly services: readonly Context[] },
): Architecture {
  const layers = layersOf(shape.settings);
  const { preset } = shape.settings;
  const parts = {
    origin: "declared" as const,
    preset,
    layers,
    ...folders,
    assignments: memberships.map(({ layer, pattern, matches }) => ({
      layer,
      pattern,
      files: shape.paths.filter(matches).length,
    })),
    placeOf,
    paths: shape.paths,
  };
  return {
    layers,
    ...folders,
    placeOf,
    unitOf: unitFinder(shape.units),
    summary: { ...summarize(parts), ...sourceOf(shape), unmatched: unmatchedPatterns(shape) },
  };
}

function sourceOf({ settings }: ProjectShape): { readonly source?: string } {
  return settings.source === undefined ? {} : { source: settings.source };
}

function layersOf({ layers, preset }: Settings): readonly Layer[] {
  const table = new Map(presets[preset].layers.map((layer) => [layer.name, layer.mayDependOn]));
  const declared = new Set(layers.map(({ name }) => name));
  return layers.map(({ name, mayDependOn, optional }) => ({
    name,
    mayDependOn: (mayDependOn ?? table.get(name) ?? []).filter((other) => declared.has(other)),
    ...(optional && { optional }),
  }));
}

function membershipsOf(layer: LayerSettings, shape: ProjectShape): readonly Membership[] {
  const { name } = layer;
  const files = layer.files.filter((pattern) => !pattern.startsWith("!"));
  const except = anyGlob(layer.files.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1)));
  return [
    ...files.map(glob).map(({ pattern, specificity, matches }: Glob) => ({
      ...{ layer: name, pattern, specificity },
      matches: (path: string) => matches(path) && !except(path),
    })),
    ...layer.suffix.map((suffix) => ({
      ...{ layer: name, pattern: `*${suffix}`, specificity: 10_000_000 + suffix.length },
      matches: (path: string) => path.endsWith(suffix),
    })),
    ...layer.package.map((pattern) => ({
      ...{ layer: name, pattern, specificity: 20_000_000 + pattern.replaceAll(".", "").length },
      matches: (path: string) => matchesPackageName(pattern, shape.packageOf(path) ?? ""),
    })),
  ];
}

function layerOf(path: string, memberships: readonly Membership[]): string | undefined {
  const matching = memberships.filter(({ matches }) => matches(path));
  const best = Math.max(...matching.map(({ specificity }) => specificity));
  const winners = matching.filter(({ specificity }) => specificity === best);
  const rival = winners.find(({ layer }) => layer !== winners[0]?.layer);
  if (rival && winners[0]) throw tie(path, winners[0], rival);
  return winners[0]?.layer;
}

function tie(path: string, a: Membership, b: Membership): ArchLintError {
  return new ArchLintError(
    "config-invalid",
    tell(inTwo, { path, layer: a.layer, pattern: a.pattern, other: b.layer, otherPattern: b.pattern }),
    {
      en: "Make one of the patterns more specific, or take the file out of the other with a pattern that begins with `!`.",
      "zh-CN": "请把其中一个模式写得更具体，或在另一个中用以 `!` 开头的模式排除此文件。",
    },
  );
}

const noFolders: ReadonlySet<string> = new Set();

function roleFinder(shape: ProjectShape): (path: string, layer: string | undefined) => Role | undefined {
  const stated = roleStated(shape.settings);
  return (path, layer) =>
    stated(path) ?? shape.roleOf(path) ?? (layer === undefined && entryOf(path, noFolders) ? "main" : undefined);
}

const inTwo: Text = {
  en: '"{path}" belongs to layer "{layer}" by "{pattern}" and to layer "{other}" by "{otherPattern}".',
  "zh-CN": "“{path}”按“{pattern}”属于层“{layer}”，又按“{otherPattern}”属于层“{other}”。",
};
