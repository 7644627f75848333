import type { ReadPackage, Release } from "../../../src/domain/packages/registry/published-package.ts";

/** A package of which only what a test is about is said. */
export function published(
  releases: Readonly<Record<string, Partial<Release>>>,
  tags: Readonly<Record<string, string>> = {},
): ReadPackage {
  const latest = Object.keys(releases).at(-1) ?? "";
  return {
    ...{ kind: "read", name: "pad", registry: "https://registry.example.com/" },
    releases: Object.entries(releases).map(([version, more]) => ({ version, trust: "none", ...more })),
    tags: new Map(Object.entries({ latest, ...tags })),
  };
}

/** A day as snapshots write it. */
export function on(date: string): { readonly time: string } {
  return { time: `${date}T00:00:00Z` };
}
