import type { Dependency } from "./dependency.ts";

/**
 * The first dependency of each file under each key; what has no key is left out. Dependencies come sorted by place:
 * those of a file stand together, and its keys are all that has to be remembered.
 */
export function* firstPerFile(
  dependencies: Iterable<Dependency>,
  keyOf: (dependency: Dependency) => string | undefined,
): Generator<readonly [key: string, dependency: Dependency]> {
  const seen = new Set<string>();
  let path: string | undefined;
  for (const dependency of dependencies) {
    if (dependency.at.path !== path) seen.clear();
    path = dependency.at.path;
    const key = keyOf(dependency);
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    yield [key, dependency];
  }
}
