import type { Context } from "./layer.ts";
import { defaultTalkThrough, presets } from "./presets.ts";
import { defaultSettings, type LayerSettings, type Settings } from "./settings.ts";
import type { ArchitectureSummary } from "./summary.ts";

/** What was inferred, as somebody would declare it: layers, contexts and services with the very folders they were seen in. */
export function settingsAsSeen(summary: ArchitectureSummary): Settings {
  const preset = Object.values(presets).find(({ name }) => name === summary.preset)?.name ?? "clean";
  const named = contextFolders(summary);
  return {
    ...defaultSettings,
    preset,
    layers: presets[preset].layers.flatMap(({ name }) => layerAsSeen(name, summary)),
    ...(named.size > 0 && {
      contexts: { each: [], named: Object.fromEntries(named), talkThrough: defaultTalkThrough, shared: [] },
    }),
    ...(summary.services.length > 0 && { services: summary.services.map(({ folder }) => literally(folder)) }),
  };
}

function layerAsSeen(name: string, { assignments }: ArchitectureSummary): readonly LayerSettings[] {
  const files = assignments.filter(({ layer }) => layer === name).map(({ pattern }) => patternOf(folderIn(pattern)));
  return files.length > 0 ? [{ name, files, suffix: [], package: [] }] : [];
}

/** Folders by the name of their context: contexts of one name are one. */
function contextFolders(summary: ArchitectureSummary): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, readonly string[]>();
  for (const context of summary.contexts) {
    const folders = foldersOf(context, summary).map(literally);
    named.set(context.name, [...new Set([...(named.get(context.name) ?? []), ...folders])]);
  }
  return named;
}

/** A context whose layers are siblings (`orders-domain`, `orders-infra`) has only their folders for its own. */
function foldersOf({ name, folder }: Context, { assignments }: ArchitectureSummary): readonly string[] {
  if (folder === name || folder.endsWith(`/${name}`)) return [folder];
  const start = folder === "." ? name : `${folder}/${name}`;
  const siblings = assignments.map(({ pattern }) => folderIn(pattern));
  return siblings.filter((one) => one.startsWith(start) && /^[-_.][^/]+$/u.test(one.slice(start.length)));
}

function folderIn(pattern: string): string {
  return pattern.slice(0, -"/**".length);
}

function patternOf(folder: string): string {
  return `${literally(folder)}/**`;
}

/** The folder as a pattern: what has a meaning in patterns becomes "any character". */
function literally(folder: string): string {
  return folder.replaceAll(/[[\]{}*?!\\]/gu, "?");
}
