import { anyGlob, glob } from "../patterns/glob.ts";
import type { Architecture } from "./architecture.ts";
import type { Context, Place, Role } from "./layer.ts";
import { remember } from "../source/remember.ts";
import { defaultTalkThrough } from "./presets.ts";
import type { Settings } from "./settings.ts";
import type { ProjectShape } from "./shape.ts";
import { unmatchedPatterns } from "./unmatched.ts";

/**
 * Layers that were inferred, with the contexts, services and roles that a configuration states all the same: what is
 * stated replaces what was guessed.
 */
export function withStated(inferred: Architecture, shape: ProjectShape): Architecture {
  const { settings } = shape;
  const [context, service, role] = [
    contextFinder(settings),
    folderFinder(settings.services ?? []),
    roleStated(settings),
  ];
  const placeOf = remember((path: string): Place => {
    const { context: guessed, open, service: near, role: likely, ...place } = inferred.placeOf(path);
    const inside = settings.contexts ? context(path) : undefined;
    const own = settings.services ? service(path)?.name : near;
    const purpose = role(path) ?? likely;
    return {
      ...place,
      ...(inside && { context: inside.name, open: isOpen(path, inside, settings) }),
      ...(!settings.contexts && guessed !== undefined && { context: guessed, ...(open !== undefined && { open }) }),
      ...(own !== undefined && { service: own }),
      ...(purpose && { role: purpose }),
    };
  });
  const contexts = settings.contexts ? distinct(shape, context) : inferred.contexts;
  const services = settings.services ? distinct(shape, service) : inferred.services;
  const summary = { ...inferred.summary, contexts, services, unmatched: unmatchedPatterns(shape) };
  const source = settings.source === undefined ? {} : { source: settings.source };
  return { ...inferred, contexts, services, placeOf, summary: { ...summary, ...source } };
}

/** True if a configuration says anything of contexts, services or roles. */
export function statesPlaces({ contexts, services, roles }: Settings): boolean {
  return contexts !== undefined || services !== undefined || Object.values(roles).some(({ length }) => length > 0);
}

/** Finds the folder that the first matching pattern names on the way to a path. */
export function folderFinder(patterns: readonly string[]): (path: string) => Context | undefined {
  const globs = patterns.map(glob);
  return (path) => {
    const folder = globs.map((one) => one.folderOf(path)).find((found) => found !== undefined && found !== path);
    return folder === undefined ? undefined : { name: folder.slice(folder.lastIndexOf("/") + 1), folder };
  };
}

/** Finds the context of a path as a configuration states it. */
export function contextFinder({ contexts }: Settings): (path: string) => Context | undefined {
  if (!contexts) return () => undefined;
  const isShared = anyGlob(contexts.shared);
  const named = Object.entries(contexts.named).map(([name, patterns]) => ({ name, find: folderFinder(patterns) }));
  const each = folderFinder(contexts.each);
  return (path) => {
    if (isShared(path)) return undefined;
    for (const { name, find } of named) {
      const found = find(path);
      if (found) return { name, folder: found.folder };
    }
    return each(path);
  };
}

/** True if other contexts may talk to a file of this context. */
export function isOpen(path: string, { folder }: Context, { contexts }: Settings): boolean {
  const names = path
    .slice(folder.length + 1)
    .split("/")
    .map((name) => name.replace(/\.\w+$/u, ""));
  const open = contexts?.talkThrough ?? defaultTalkThrough;
  return names.some((name) => open.includes(name));
}

/** The role of a path as a configuration states it. */
export function roleStated({ roles }: Settings): (path: string) => Role | undefined {
  const [isMain, isShared, isTest, isGenerated] = [roles.main, roles.shared, roles.test, roles.generated].map(anyGlob);
  return (path) => {
    if (isMain?.(path)) return "main";
    if (isTest?.(path)) return "test";
    if (isGenerated?.(path)) return "generated";
    return isShared?.(path) ? "shared" : undefined;
  };
}

/** All that a finder finds in a project, sorted by folder. */
export function distinct(shape: ProjectShape, find: (path: string) => Context | undefined): readonly Context[] {
  const found = new Map(shape.paths.flatMap((path) => find(path) ?? []).map((context) => [context.folder, context]));
  return [...found.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
