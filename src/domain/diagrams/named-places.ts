import type { Architecture } from "../architecture/architecture.ts";
import { foldersAround } from "../architecture/lookup.ts";
import type { Box } from "./diagram.ts";

/** The files that a name means, and how closely. */
export interface NamedPlace {
  readonly rank: number;
  holds(path: string): boolean;
}

/**
 * What a box means by its label or id: a folder by its path, a service, context or layer by its name, or the only folder
 * of that name. `arch-lint graph` calls what wires everything together `(main)`.
 */
export function namedPlaces(
  architecture: Architecture,
  paths: readonly string[],
): (box: Box) => NamedPlace | undefined {
  const folders = new Set(paths.flatMap((path) => [path, ...foldersAround(path)]));
  const byName = namesOf(folders);
  const places = placesByName(architecture);
  return ({ id, label }) => {
    const names = [label, id];
    const path = names.map((name) => name.replace(/^\.\//u, "").replace(/\/$/u, "")).find((name) => folders.has(name));
    if (path !== undefined) return below(path);
    for (const name of names.map(plain)) {
      const place = places.get(name);
      if (place) return place;
      const [folder, other] = byName.get(name) ?? [];
      if (folder !== undefined && other === undefined) return below(folder);
    }
    return undefined;
  };
}

function below(folder: string): NamedPlace {
  const inside = folder === "." ? "" : `${folder}/`;
  return { rank: folder.length + 3, holds: (path) => path === folder || path.startsWith(inside) };
}

/** Without case and signs: `Order API` is `order-api`. */
function plain(name: string): string {
  return name === "(main)" ? name : name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Outermost folders by their last name. */
function namesOf(folders: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const folder of folders) {
    const name = plain(folder.slice(folder.lastIndexOf("/") + 1));
    const known = named.get(name);
    if (known) known.push(folder);
    else named.set(name, [folder]);
  }
  const outermost = (all: readonly string[]) =>
    all.filter((folder) => !all.some((other) => folder.startsWith(`${other}/`)));
  return new Map([...named].map(([name, all]) => [name, outermost(all)]));
}

function placesByName({ layers, contexts, services, placeOf }: Architecture): ReadonlyMap<string, NamedPlace> {
  const own = (name: string): NamedPlace => ({
    rank: 0,
    holds: (path) => placeOf(path).layer === name && placeOf(path).role === undefined,
  });
  const main: NamedPlace = { rank: 0, holds: (path) => placeOf(path).role === "main" };
  return new Map([
    ["(main)", main],
    ...layers.map(({ name }) => [plain(name), own(name)] as const),
    ...contexts.map(
      ({ name }) => [plain(name), { rank: 1, holds: (path: string) => placeOf(path).context === name }] as const,
    ),
    ...services.map(
      ({ name }) => [plain(name), { rank: 2, holds: (path: string) => placeOf(path).service === name }] as const,
    ),
  ]);
}
