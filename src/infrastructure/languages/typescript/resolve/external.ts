import { builtinModules } from "node:module";

const builtins: ReadonlySet<string> = new Set(builtinModules.map((name) => name.replace(/^node:/u, "")));

/** Specifiers that frameworks answer themselves, by their beginning. */
const virtual: readonly (readonly [RegExp, string])[] = [
  [/^\$(?:app|env|service-worker)(?:\/|$)/u, "npm:@sveltejs/kit"],
  [/^#(?:app|app-manifest|imports|components|build|head|internal|spa-template)(?:\/|$)/u, "npm:nuxt"],
  [/^~icons\//u, "npm:unplugin-icons"],
  [/^@@\/(?:core|plugin|exports)/u, "npm:umi"],
  [/^@params$/u, "npm:hugo"],
  [/^@(?:theme|theme-original|theme-init|generated)\//u, "npm:@docusaurus/core"],
];

/** What a specifier says of itself without any look at files. */
export interface External {
  readonly origin: "package" | "platform";
  readonly id: string;
}

/** True for a name of Node's standard library without its `node:`. */
export function isBuiltin(name: string): boolean {
  return builtins.has(name);
}

/** The module outside the project that a specifier must mean, if its beginning alone decides it. */
export function schemeOf(specifier: string): External | undefined {
  const scheme = /^([a-z][a-z\d+.-]+):/iu.exec(specifier)?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === "file") return undefined;
  if (scheme === "npm" || scheme === "jsr") return { origin: "package", id: registryId(scheme, specifier) };
  if (scheme === "http" || scheme === "https") return { origin: "package", id: specifier };
  if (scheme === "data") return { origin: "platform", id: "data:" };
  return { origin: "platform", id: specifier };
}

/** The package behind a framework's made-up specifier. */
export function virtualOf(specifier: string): External | undefined {
  const id = virtual.find(([pattern]) => pattern.test(specifier))?.[1];
  return id ? { origin: "package", id } : undefined;
}

/** The package that a bare specifier names, without the path inside it; `undefined` if npm allows no such name. */
export function packageName(specifier: string): string | undefined {
  return /^(?:@[\w-][\w.~-]*\/)?[\w-][\w.~-]*(?=\/|$)/u.exec(specifier)?.[0];
}

/** Id of the package or platform module that a specifier means when no file of the project answers it. */
export function externalId(specifier: string): string {
  const known = schemeOf(specifier) ?? virtualOf(specifier);
  if (known) return known.id;
  return isBuiltin(specifier) ? `node:${specifier}` : `npm:${packageName(specifier) ?? specifier}`;
}

/** `npm:chalk@5/sub` → `npm:chalk`. */
function registryId(scheme: string, specifier: string): string {
  const rest = specifier.slice(scheme.length + 1).replace(/^\/+/u, "");
  return `${scheme}:${/^(?:@[^/@]+\/)?[^/@]+/u.exec(rest)?.[0] ?? rest}`;
}
