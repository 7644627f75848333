import type { PackageFacts } from "../../../src/domain/packages/file-facts.ts";
import type { LockedEdge, LockedPackage } from "../../../src/domain/packages/locked-package.ts";
import type { Lockfile } from "../../../src/domain/packages/lockfile.ts";
import { readNpmFile } from "../../../src/infrastructure/ecosystems/npm/read.ts";

/** The facts of a lockfile, given as text or as data. */
export function factsOf(lock: string | object, path = "package-lock.json"): readonly PackageFacts[] {
  return readNpmFile(typeof lock === "string" ? lock : JSON.stringify(lock, null, 2), path);
}

/** The lockfile of a text that has one and nothing wrong in it. */
export function lockfileOf(lock: string | object, path?: string): Lockfile {
  const facts = factsOf(lock, path);
  const [fact] = facts;
  if (facts.length !== 1 || fact?.kind !== "lockfile") throw new Error(JSON.stringify(facts));
  return fact.lockfile;
}

/** What is wrong, in English, each with its line. */
export function faultsOf(lock: string | object, path?: string): readonly string[] {
  return factsOf(lock, path).flatMap((fact) =>
    fact.kind === "unparsed" ? [`${fact.unparsed.at.line}: ${fact.unparsed.reason.en}`] : [],
  );
}

/** A package by its key. */
export function packageAt({ packages }: Lockfile, key: string): LockedPackage | undefined {
  return packages.find((locked) => locked.key === key);
}

/** Edges as `name range → key`, with the scope where it is not plain. */
export function drawn({ packages }: Lockfile, edges: readonly LockedEdge[]): readonly string[] {
  return edges.map(({ name, raw, scope, optional, to }) => {
    const kind = [scope === "prod" ? "" : scope, optional && scope !== "optional" ? "optional" : ""].filter(Boolean);
    const target = to === undefined ? "nowhere" : packages[to]?.key;
    return [...kind, name, raw, "→", target].join(" ");
  });
}

/** A format 3 lockfile whose root is `shop`. */
export function lockOf(root: object, packages: object): object {
  return { name: "shop", lockfileVersion: 3, requires: true, packages: { "": { name: "shop", ...root }, ...packages } };
}

/** A tarball's address on the example registry. */
export function tarball(name: string, version: string): string {
  return `https://registry.example.com/${name}/-/${name.slice(name.lastIndexOf("/") + 1)}-${version}.tgz`;
}
