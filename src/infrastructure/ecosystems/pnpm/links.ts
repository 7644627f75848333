import type { LockedPackage } from "../../../domain/packages/locked-package.ts";
import type { Location } from "../../../domain/source/location.ts";
import { joinFolder } from "../../documents/join-folder.ts";

/** A reference to a folder, as somebody in another folder (relative to the lockfile's) writes it. */
export interface Link {
  readonly name: string;
  readonly from: string;
  /** `link:../b`. */
  readonly reference: string;
  readonly at: Location;
}

/** Collects the folders that a lockfile links to: pnpm writes no entries for them, and an edge has to lead somewhere. */
export interface Links {
  readonly packages: readonly LockedPackage[];
  /** Gives the index of the link's entry; the first that asks for a folder stands for all. */
  indexOf(link: Link): number;
}

/** `first`: the index that the first link gets. `workspaces`: the folders of importers. */
export function collectLinks(first: number, workspaces: ReadonlySet<string>): Links {
  const packages: LockedPackage[] = [];
  const indexes = new Map<string, number>();
  return {
    packages,
    indexOf({ name, from, reference, at }) {
      const written = reference.slice("link:".length);
      const path = /^(?:\/|[A-Za-z]:)/u.test(written) ? written : joinFolder(from, written);
      const key = `${name}@link:${path}`;
      const known = indexes.get(key);
      if (known !== undefined) return known;
      const index = first + packages.length;
      indexes.set(key, index);
      packages.push(linkOf(key, name, { kind: workspaces.has(path) ? "workspace" : "folder", path, at }));
      return index;
    },
  };
}

function linkOf(
  key: string,
  name: string,
  origin: Extract<LockedPackage["origin"], { path: string }> & { at: Location },
): LockedPackage {
  const flags = { bundled: false, optional: false, dev: false, conditional: false, installScript: false };
  return { key, at: origin.at, name, version: "", origin, edges: [], ...flags };
}
