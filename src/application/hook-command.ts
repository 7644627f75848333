import type { HookFiles } from "./ports/hook-runner.ts";

/** How a hook calls the tool. */
export interface HookCommand {
  readonly line: string;
  /** True if the repository's manifest brings the tool along. */
  readonly isInstalled: boolean;
}

/** Lockfiles by what runs an installed program without ever fetching one. */
const launchers: readonly (readonly [lockfile: string, launcher: string])[] = [
  ["pnpm-lock.yaml", "pnpm exec"],
  ["yarn.lock", "yarn run"],
  ["bun.lock", "bun run"],
  ["bun.lockb", "bun run"],
];

const checkStaged = "arch-lint check --staged --quiet";

/** The line that checks what will be committed: the version that the repository installs, else the one on PATH. */
export function hookCommand({ paths, texts }: HookFiles): HookCommand {
  if (!dependsOn(texts.get("package.json"), "arch-lint")) return { line: checkStaged, isInstalled: false };
  const launcher = launchers.find(([lockfile]) => paths.has(lockfile))?.[1] ?? "npx --no-install";
  return { line: `${launcher} ${checkStaged}`, isInstalled: true };
}

/** True if a text is a package.json that names a package among its dependencies. */
export function dependsOn(manifest: string | undefined, name: string): boolean {
  const fields = ["dependencies", "devDependencies", "optionalDependencies"];
  return fields.some((field) => Object.hasOwn(fieldsOf(fieldsOf(parsed(manifest))[field]), name));
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    // A manifest that nobody can read names nothing; `check` tells of it.
    return undefined;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
