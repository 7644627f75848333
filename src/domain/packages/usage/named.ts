import type { Dependency } from "../../graph/dependency.ts";

/** The package that a bare specifier names, loaders of bundlers and queries left out; `undefined` for a path or a scheme. */
export function packageNamed(specifier: string): string | undefined {
  const plain = specifier.slice(specifier.lastIndexOf("!") + 1);
  return /^(?:@[\w.~-]+\/)?[\w-][\w.~-]*(?=[/?]|$)/u.exec(plain)?.[0];
}

/** The packages that an import may mean: the one it was resolved to, and the one it says, which an alias may take elsewhere. */
export function packagesOf({ to, specifier }: Dependency): readonly string[] {
  const said = packageNamed(specifier);
  const meant = to.startsWith("npm:") ? to.slice("npm:".length) : undefined;
  return [...new Set([said, meant])].flatMap((name) => name ?? []);
}

/** The package of types for a package, as DefinitelyTyped names it: `@types/babel__core`. */
export function typesOf(name: string): string {
  return `@types/${name.startsWith("@") ? name.slice(1).replace("/", "__") : name}`;
}

/** The package that a package of types is for. */
export function typedBy(name: string): string | undefined {
  if (!name.startsWith("@types/")) return undefined;
  const plain = name.slice("@types/".length);
  return plain.includes("__") ? `@${plain.replace("__", "/")}` : plain;
}
