import type { Workflow } from "../workflows/workflow.ts";
import type { Artifacts, FileArtifacts } from "./artifacts/artifacts.ts";
import type { GoFile } from "./go/go-file.ts";
import type { InstalledTree } from "./installed/installed.ts";
import type { Manifest } from "./manifest.ts";
import type { NodeProject } from "./project.ts";
import type { RegistrySnapshot } from "./registry/registry-snapshot.ts";
import type { VerifiedTexts } from "./registry/signatures.ts";
import type { ToolchainStatement } from "./toolchain.ts";
import type { Unparsed } from "./unparsed.ts";

/** Everything that manifests, lockfiles, settings and workflows of a tree say: the part of a codebase that is no code. */
export interface Packages {
  /** Every package.json under check, sorted by path. */
  readonly manifests: readonly Manifest[];
  /** Every manifest and lockfile belongs to exactly one project. Sorted by folder. */
  readonly projects: readonly NodeProject[];
  readonly go: readonly GoFile[];
  readonly workflows: readonly Workflow[];
  readonly toolchains: readonly ToolchainStatement[];
  readonly unparsed: readonly Unparsed[];
  /** Hosts of the registries that managers use where nothing else is said, by language of the packages. */
  readonly standardHosts: { readonly npm?: string };
  /** The dated registry snapshot, if the tree holds one. */
  readonly registry?: RegistrySnapshot;
  /** Signatures of the registry that were verified over the hashes of the lockfiles, if a rule asks for them. */
  readonly verified?: VerifiedTexts;
  /** What is installed in the working tree, for lockfiles with a `node_modules` beside them, if a rule asks for it. */
  readonly installed?: readonly InstalledTree[];
  /** Caches of this machine, held against the lockfiles, if that was asked for (`check --verify-bytes`). */
  readonly artifacts?: Artifacts;
  /** Archives that lie in the tree, held against the lockfiles, if a rule asks for them. */
  readonly fileArtifacts?: FileArtifacts;
  /** Folder of a manifest → names of packages that seem unused and that a text below names, if a rule asks for them. */
  readonly mentioned?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A tree without any manifest, and what holds while none was read. */
export const noPackages: Packages = {
  manifests: [],
  projects: [],
  go: [],
  workflows: [],
  toolchains: [],
  unparsed: [],
  standardHosts: {},
};
