import type { Name } from "../syntax/name.ts";
import type { CodeFile } from "./code-file.ts";
import type { Links } from "./links.ts";

/**
 * Where a name may be declared: keys under which declarations are indexed, the likeliest first. In TypeScript a file is a
 * scope, in Go the files of a package are one, in Java those of all packages with one name are.
 */
export function scopesOf(links: Links, file: CodeFile, { from }: Name): readonly string[] {
  if (file.language === "java") return from === undefined ? javaScopes(links, file) : [from];
  if (from === undefined) return [scopeOf(links, file)];
  return links.of(file.path, from).map(({ to, target }) => target ?? to);
}

/** The scope that a file declares its names in. */
export function scopeOf(links: Links, { path, language, package: declared = "" }: CodeFile): string {
  if (language === "java") return declared;
  return language === "go" ? (links.moduleOf(path) ?? path) : path;
}

/** The own package shadows what is imported on demand (JLS 25, 6.4.1). */
function javaScopes(links: Links, file: CodeFile): readonly string[] {
  return [scopeOf(links, file), ...onDemandIn(links, file)];
}

/** Packages of which a Java file imports all types (`java.util.*`). */
export function onDemandIn(links: Links, { path }: CodeFile): readonly string[] {
  const specifiers = links.specifiers(path).filter((specifier) => specifier.endsWith(".*"));
  return specifiers.map((specifier) => specifier.slice(0, -2));
}
