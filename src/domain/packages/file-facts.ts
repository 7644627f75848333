import type { ToolchainStatement } from "./toolchain.ts";
import type { Workflow } from "../workflows/workflow.ts";
import type { GoFile } from "./go/go-file.ts";
import type { Lockfile } from "./lockfile.ts";
import type { ManagerSettings } from "./manager-settings.ts";
import type { Manifest } from "./manifest.ts";
import type { RegistrySnapshot } from "./registry/registry-snapshot.ts";
import type { Unparsed } from "./unparsed.ts";

/** What one manifest, lockfile, settings file or workflow states, independent of all other files. */
export type PackageFacts =
  | { readonly kind: "manifest"; readonly manifest: Manifest }
  | { readonly kind: "lockfile"; readonly lockfile: Lockfile }
  | { readonly kind: "settings"; readonly settings: ManagerSettings }
  | { readonly kind: "go"; readonly file: GoFile }
  | { readonly kind: "workflow"; readonly workflow: Workflow }
  | { readonly kind: "toolchain"; readonly statement: ToolchainStatement }
  | { readonly kind: "registry"; readonly registry: RegistrySnapshot }
  | { readonly kind: "unparsed"; readonly unparsed: Unparsed };
