/** True if a module of this path can hold a package of that import path. */
export function holds(module: string, importPath: string): boolean {
  return importPath === module || importPath.startsWith(`${module}/`);
}

/** The modules that can hold a package, the longest path first: there Go looks first. */
export function ownersOf<Value>(importPath: string, modules: ReadonlyMap<string, Value>): readonly Value[] {
  const parts = importPath.split("/", 100);
  const prefixes = parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
  return prefixes.flatMap((prefix) => modules.get(prefix) ?? []);
}
