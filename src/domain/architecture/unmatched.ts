import { glob } from "../patterns/glob.ts";
import type { Settings } from "./settings.ts";
import type { ProjectShape } from "./shape.ts";

/** Patterns outside `layers` that match no source file: most often a typing error that turns a rule off in silence. */
export function unmatchedPatterns({
  settings,
  paths,
}: ProjectShape): readonly { readonly key: string; readonly pattern: string }[] {
  return patternsOf(settings).filter(({ pattern }) => !matchesAny(pattern, paths));
}

function patternsOf({
  contexts,
  services = [],
  roles,
}: Settings): readonly { readonly key: string; readonly pattern: string }[] {
  const named = Object.entries(contexts?.named ?? {}).map(
    ([name, patterns]) => [`contexts.named.${name}`, patterns] as const,
  );
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["contexts.each", contexts?.each ?? []],
    ["contexts.shared", contexts?.shared ?? []],
    ...named,
    ["services", services],
    ...Object.entries(roles).map(([role, patterns]) => [`roles.${role}`, patterns] as const),
  ];
  return lists.flatMap(([key, patterns]) => patterns.map((pattern) => ({ key, pattern })));
}

function matchesAny(pattern: string, paths: readonly string[]): boolean {
  const one = glob(pattern.replace(/^!/u, ""));
  return paths.some((path) => one.matches(path) || one.folderOf(path) !== undefined);
}
