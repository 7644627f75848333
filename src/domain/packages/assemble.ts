import { byCodeUnit } from "../source/by-code-unit.ts";
import type { PackageFacts } from "./file-facts.ts";
import type { Packages } from "./packages.ts";
import { projectsOf } from "./projects.ts";

/** Puts what single files state together: which manifests are workspaces of which root, and which settings hold where. */
export function assemble(facts: readonly PackageFacts[], standardHosts: Packages["standardHosts"] = {}): Packages {
  const manifests = facts.flatMap((fact) => (fact.kind === "manifest" ? [fact.manifest] : [])).sort(byPath);
  const lockfiles = facts.flatMap((fact) => (fact.kind === "lockfile" ? [fact.lockfile] : [])).sort(byPath);
  const settings = facts.flatMap((fact) => (fact.kind === "settings" ? [fact.settings] : [])).sort(byPath);
  const [registry] = facts.flatMap((fact) => (fact.kind === "registry" ? [fact.registry] : []));
  return {
    manifests,
    projects: projectsOf({ manifests, lockfiles, settings }),
    go: facts.flatMap((fact) => (fact.kind === "go" ? [fact.file] : [])),
    workflows: facts.flatMap((fact) => (fact.kind === "workflow" ? [fact.workflow] : [])).sort(byPath),
    toolchains: facts.flatMap((fact) => (fact.kind === "toolchain" ? [fact.statement] : [])),
    unparsed: facts.flatMap((fact) => (fact.kind === "unparsed" ? [fact.unparsed] : [])).sort(byPath),
    standardHosts,
    ...(registry && { registry }),
  };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return byCodeUnit(a.path, b.path);
}
