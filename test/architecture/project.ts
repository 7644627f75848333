import type { Architecture } from "../../src/domain/architecture/architecture.ts";
import { inferredArchitecture } from "../../src/domain/architecture/inferred.ts";
import { roleOf } from "../../src/domain/architecture/role.ts";
import { defaultSettings } from "../../src/domain/architecture/settings.ts";

/** What folder names say of a project that holds these files and units. */
export function inferred(paths: readonly string[], units: readonly string[] = []): Architecture {
  return inferredArchitecture({
    paths: [...paths].sort(),
    units: [...units].sort(),
    settings: defaultSettings,
    roleOf: (path) => (roleOf(path) === "test" || roleOf(path) === "generated" ? roleOf(path) : undefined),
    packageOf: () => undefined,
  });
}

/** Layer folders and their layers: `src/domain` → `domain`. */
export function layersIn({ summary }: Architecture): Readonly<Record<string, string>> {
  return Object.fromEntries(summary.assignments.map(({ pattern, layer }) => [pattern.replace(/\/\*\*$/u, ""), layer]));
}
