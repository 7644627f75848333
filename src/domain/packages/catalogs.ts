import type { NodeProject } from "./project.ts";

/** Looks up what a catalog of the project says of a package; the unnamed catalog is `default`. */
export function catalogOf({ root, settings }: NodeProject): (catalog: string, name: string) => string | undefined {
  const sources = [...settings.map(({ catalogs }) => catalogs), ...(root ? [root.catalogs] : [])];
  return (catalog, name) => {
    const entries = sources.flatMap((catalogs) => catalogs.get(catalog)?.get(name) ?? []);
    return entries[0]?.text;
  };
}
