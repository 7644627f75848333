import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";
import { makeTool } from "../../src/application/make-tool.ts";
import type { Registries } from "../../src/application/ports/registry.ts";
import type { Target, Tool } from "../../src/application/tool.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { writeInside } from "../../src/infrastructure/files/write-inside.ts";
import type { Manners } from "../../src/infrastructure/registries/http/manners.ts";
import { registriesOver } from "../../src/infrastructure/registries/index.ts";
import { workingTree } from "../../src/infrastructure/snapshots/working-tree.ts";
import { memorySnapshot, worldOver } from "../memory/tree.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "arch-lint-registries-"));
  folders.push(made);
  return made;
}

/** A project on disk and the tool over it, in an environment of its own. */
export interface TestProject {
  readonly root: string;
  readonly tool: Tool;
  readonly target: Target;
  /** Milliseconds that were waited for between tries. */
  readonly waits: number[];
  write(path: string, text: string): void;
  read(path: string): string;
}

export const asOf = "2026-06-30T12:00:00Z";

/** `standard`: where packages are asked for if nothing says otherwise; nobody listens there. */
export function project(
  files: FileTree,
  env: Readonly<Record<string, string>> = {},
  { standard = "http://127.0.0.1:9/", manners = {} }: { standard?: string; manners?: Partial<Manners> } = {},
): TestProject {
  const root = folder();
  const waits: number[] = [];
  const usual: Manners = {
    now: () => Date.parse(asOf),
    wait: async (milliseconds) => void waits.push(milliseconds),
    patience: 5_000,
    sizeLimit: 10_000_000,
  };
  const home = { HOME: folder(), XDG_CONFIG_HOME: folder(), ...env };
  const registries: Registries = registriesOver(home, standard, { ...usual, ...manners });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const tool = makeTool({
    ...worldOver(memorySnapshot({})),
    registries: async () => registries,
    open: async () => workingTree(root),
    write: async (_, path, text) => writeInside(root, path, text),
  });
  const target: Target = { root, tree: { kind: "working-tree" }, today: "2026-06-30", allowEmpty: true };
  return { root, tool, target, waits, write, read: (path) => readFileSync(join(root, path), "utf8") };
}

/** A locked package as npm writes it. */
export interface TestLocked {
  readonly name: string;
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
}

/** A package.json with these requirements, and the lockfile of format 3 that answers them. */
export function npmProject(dependencies: Readonly<Record<string, string>>, locked: readonly TestLocked[]): FileTree {
  const manifest = { name: "app", private: true, dependencies };
  const entries = locked.map(({ name, ...entry }) => [`node_modules/${name}`, entry] as const);
  const packages = { "": { name: "app", dependencies }, ...Object.fromEntries(entries) };
  return {
    "package.json": `${JSON.stringify(manifest, undefined, 2)}\n`,
    "package-lock.json": `${JSON.stringify({ name: "app", lockfileVersion: 3, requires: true, packages }, undefined, 2)}\n`,
  };
}
