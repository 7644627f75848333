import type { ReadPackageFile } from "../../src/application/ports/ecosystem.ts";
import type { LockedEdge, LockedPackage, Origin } from "../../src/domain/packages/locked-package.ts";
import type { Lockfile } from "../../src/domain/packages/lockfile.ts";
import type { ManagerSettings } from "../../src/domain/packages/manager-settings.ts";

/** The lockfile in a text that has nothing wrong with it. */
export function soundLockfile(read: ReadPackageFile, path: string, text: string): Lockfile {
  const [fact, ...others] = read(text, path);
  if (fact?.kind !== "lockfile" || others.length > 0) throw new Error(JSON.stringify([fact?.kind, ...others], null, 1));
  return fact.lockfile;
}

/** What could not be understood, as `line: reason`. */
export function complaints(read: ReadPackageFile, path: string, text: string): readonly string[] {
  return read(text, path).flatMap((fact) =>
    fact.kind === "unparsed" ? [`${fact.unparsed.at.line}: ${fact.unparsed.reason.en}`] : [],
  );
}

export function settingsIn(read: ReadPackageFile, path: string, text: string): ManagerSettings {
  const [fact] = read(text, path);
  if (fact?.kind !== "settings") throw new Error(JSON.stringify(fact));
  return fact.settings;
}

/** One line for each package: `key = name version, origin`. */
export function inventory({ packages }: Lockfile): readonly string[] {
  return packages.map(({ key, name, version, origin }) => `${key} = ${name} ${version || "-"}, ${shown(origin)}`);
}

function shown(origin: Origin): string {
  if (origin.kind === "git") return `git ${origin.url}#${origin.commit ?? ""}`;
  if (origin.kind === "unknown") return `unknown ${origin.text}`;
  const where = "url" in origin ? origin.url : "path" in origin ? origin.path : undefined;
  return where === undefined ? origin.kind : `${origin.kind} ${where}`;
}

/** One line for each edge: `scope name raw → key of the answer`; `?` behind the scope if it is optional. */
export function edgesOf(lockfile: Lockfile, from: { readonly edges: readonly LockedEdge[] } | undefined): string[] {
  return (from?.edges ?? []).map(({ scope, optional, name, raw, to }) => {
    const answer = to === undefined ? "nothing" : (lockfile.packages[to]?.key ?? "out of bounds");
    return `${scope}${optional ? "?" : ""} ${name} ${raw} → ${answer}`;
  });
}

export function packageAt({ packages }: Lockfile, key: string): LockedPackage {
  const found = packages.find((one) => one.key === key);
  if (!found) throw new Error(`no ${key} among ${packages.map((one) => one.key).join(" ")}`);
  return found;
}
