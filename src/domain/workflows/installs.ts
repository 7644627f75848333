import type { Manager } from "../packages/lockfile.ts";
import { has, operands, optionOf, type Program } from "./program.ts";
import type { Word } from "./shell-tokens.ts";

/** A command that installs what a project asks for. */
export interface Install {
  readonly manager: Manager;
  /** The folder that its options name, relative to where it runs. */
  readonly folder?: string;
  /**
   * `frozen`: fails if the lockfile does not say what the manifest asks for; `thawed`: told not to do so; `default`: what
   * the manager does on its own; `unknown`: a variable may say either.
   */
  readonly mode: "frozen" | "thawed" | "default" | "unknown";
}

/** What a program installs; absent if it does not, or only the packages that it names. */
export function installOf({ name, args }: Program): Install | undefined {
  if (has(args, "--help", "-h", "--version", "-v", "-g", "--global")) return undefined;
  if (name === "npm") return npmInstall(args);
  if (name === "yarn") return yarnInstall(args);
  if (name === "pnpm") return pnpmInstall(args);
  return name === "bun" ? bunInstall(args) : undefined;
}

/** Options of npm that take a word of their own (npm 11, `npm config ls -l`), as far as they stand in installs. */
const npmValued = new Set(
  ["prefix", "workspace", "loglevel", "registry", "cache", "userconfig", "omit", "include", "only", "location"]
    .map((name) => `--${name}`)
    .concat("-C", "-w", "--fetch-timeout", "--fetch-retries", "--install-strategy", "--audit-level", "--before"),
);
const npmFolders = ["--prefix", "-C"];
const npmVerbs = new Set(["install", "i", "in", "ins", "inst", "insta", "instal", "add"]);

function npmInstall(args: readonly Word[]): Install | undefined {
  const [verb, ...named] = operands(args, npmValued);
  if (verb?.text === "ci" || verb?.text === "clean-install") return installBy("npm", args, [], "frozen", npmFolders);
  if (!verb || !npmVerbs.has(verb.text)) return undefined;
  if (optionOf(args, ["--location"]) === "global" || has(args, "--package-lock-only", "--dry-run")) return undefined;
  const isThawed = has(args, "--no-package-lock", "--package-lock=false");
  return installBy("npm", args, named, isThawed ? "thawed" : "default", npmFolders);
}

const yarnValued = new Set([
  "--cwd",
  "--network-timeout",
  "--registry",
  "--cache-folder",
  "--modules-folder",
  "--mode",
]);

function yarnInstall(args: readonly Word[]): Install | undefined {
  const [verb, ...named] = operands(args, yarnValued);
  if (verb && verb.text !== "install") return undefined;
  if (optionOf(args, ["--mode"]) === "update-lockfile") return undefined;
  return installBy("yarn", args, named, yarnMode(args), ["--cwd"]);
}

function yarnMode(args: readonly Word[]): Install["mode"] {
  if (has(args, "--no-immutable", "--immutable=false", "--no-frozen-lockfile", "--no-lockfile")) return "thawed";
  return has(args, "--frozen-lockfile", "--immutable") ? "frozen" : "default";
}

const pnpmValued = new Set(["--filter", "-F", "-C", "--dir", "--prefix", "--reporter", "--loglevel", "--store-dir"]);

function pnpmInstall(args: readonly Word[]): Install | undefined {
  const [verb, ...named] = operands(args, pnpmValued);
  if (verb?.text !== "install" && verb?.text !== "i") return undefined;
  if (has(args, "--lockfile-only")) return undefined;
  const isThawed = has(args, "--no-frozen-lockfile", "--frozen-lockfile=false", "--no-lockfile", "--lockfile=false");
  return installBy("pnpm", args, named, isThawed ? "thawed" : "frozen", ["-C", "--dir", "--prefix"]);
}

const bunValued = new Set(["--cwd", "--filter", "--registry", "--backend", "--omit", "--cache-dir", "--config", "-c"]);

function bunInstall(args: readonly Word[]): Install | undefined {
  const [verb, ...named] = operands(args, bunValued);
  if (verb?.text === "ci") return installBy("bun", args, [], "frozen", ["--cwd"]);
  if (verb?.text !== "install" && verb?.text !== "i") return undefined;
  if (has(args, "--lockfile-only", "--dry-run")) return undefined;
  // `--production` freezes as well (seen with bun 1.4.5).
  const isFrozen = has(args, "--frozen-lockfile", "--production", "-p");
  return installBy("bun", args, named, isFrozen ? "frozen" : "default", ["--cwd"]);
}

function installBy(
  manager: Manager,
  args: readonly Word[],
  named: readonly Word[],
  mode: Install["mode"],
  folderOptions: readonly string[],
): Install | undefined {
  if (named.some(({ literal }) => literal)) return undefined;
  const folder = optionOf(args, folderOptions);
  const isKnown = args.every(({ literal }) => literal);
  return { manager, ...(folder !== undefined && { folder }), mode: isKnown || mode !== "default" ? mode : "unknown" };
}

const goVerbs = new Set(["build", "test", "install", "vet", "run", "list", "generate"]);

/** True for a `go` command that may change go.mod while it builds (`-mod=mod`, Go's reference on modules). */
export function changesGoMod({ name, args }: Program): boolean {
  if (name !== "go" || !goVerbs.has(args[0]?.text ?? "")) return false;
  return optionOf(args, ["-mod", "--mod"]) === "mod";
}
