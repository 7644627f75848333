import { catalogOf } from "./catalogs.ts";
import type { Importer, Lockfile } from "./lockfile.ts";
import type { NodeProject } from "./project.ts";
import { readSpecification } from "./read-specification.ts";

/**
 * yarn berry records `catalog:` as a workspace writes it, but keys the entry by what the catalog says, which stands in
 * the settings. Gives the importers with those edges led to their entries; of other lockfiles the importers as they are.
 */
export function withCatalogs(lockfile: Lockfile, project: NodeProject): readonly Importer[] {
  const { edition, importers, packages } = lockfile;
  if (edition !== "berry" || project.settings.every(({ catalogs }) => catalogs.size === 0)) return importers;
  const index = new Map(packages.flatMap(({ key }, at) => key.split(", ").map((one) => [one, at] as const)));
  const inCatalog = catalogOf(project);
  const answer = (name: string, raw: string): number | undefined => {
    const wants = readSpecification(raw);
    const range = wants.kind === "catalog" ? inCatalog(wants.catalog, name) : undefined;
    return range === undefined ? undefined : (index.get(`${name}@npm:${range}`) ?? index.get(`${name}@${range}`));
  };
  return importers.map((importer) => ({
    ...importer,
    edges: importer.edges.map((edge) => {
      const to = edge.to === undefined && edge.raw.startsWith("catalog:") ? answer(edge.name, edge.raw) : undefined;
      return to === undefined ? edge : { ...edge, to };
    }),
  }));
}
