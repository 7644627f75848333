import { folderAbove, placementOf } from "./locations.ts";

/** Finds the entry that a name means in a folder, as Node looks for it; gives its index. */
export type Resolve = (name: string) => number | undefined;

/** Indexes entries by location; gives a resolver for each folder that asks. */
export function resolverOver(locations: readonly string[]): (folder: string) => Resolve {
  const indexOf = new Map(locations.map((location, index) => [location, index]));
  const placements = locations.flatMap((location) => placementOf(location) ?? []);
  const owners = new Set(placements.map(({ owner }) => owner));
  const names = new Set(placements.map(({ name }) => name));
  return (folder) => {
    const shelves = foldersFrom(folder).flatMap((one) => (owners.has(one) ? [shelfOf(one)] : []));
    return (name) => {
      if (!names.has(name)) return undefined;
      for (const shelf of shelves) {
        const index = indexOf.get(shelf + name);
        if (index !== undefined) return index;
      }
      return undefined;
    };
  };
}

function shelfOf(owner: string): string {
  return owner === "" ? "node_modules/" : `${owner}/node_modules/`;
}

function foldersFrom(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let one: string | undefined = folder; one !== undefined; one = folderAbove(one)) folders.push(one);
  return folders;
}
