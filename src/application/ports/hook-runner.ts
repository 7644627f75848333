import type { Text } from "../../domain/findings/text.ts";

/** What runs the hooks of a repository; `git` is git alone. */
export const runnerNames = ["husky", "lefthook", "pre-commit", "simple-git-hooks", "git"] as const;

export type RunnerName = (typeof runnerNames)[number];

/** Where git looks for hooks. */
export type HooksFolder =
  /** `path`: relative to the root. `preCommit`: the text of the hook that is there, empty if it cannot be read. */
  | { readonly kind: "inside"; readonly path: string; readonly preCommit?: string }
  /** Beyond the root: a linked worktree, a submodule, or a folder that the user's settings name. */
  | { readonly kind: "outside" }
  | { readonly kind: "no-repository" };

/** What is known of a repository before a hook is proposed. */
export interface HookFiles {
  readonly paths: ReadonlySet<string>;
  /** Texts of the files that some runner reads; what cannot be read as text is absent. */
  readonly texts: ReadonlyMap<string, string>;
  readonly hooks: HooksFolder;
}

/** A file with the check in it. */
export interface HookChange {
  readonly path: string;
  /** The whole text: what was there, and what is added. */
  readonly text: string;
  /** The lines that are added. */
  readonly added: string;
  readonly exists: boolean;
  readonly executable: boolean;
}

/** How a repository comes to check what it commits. */
export interface HookPlan {
  readonly outcome:
    | { readonly kind: "present"; readonly path: string }
    | { readonly kind: "change"; readonly change: HookChange }
    /** Nothing that can be done surely from here; `lines` are for people to put where they belong. */
    | { readonly kind: "manual"; readonly reason: Text; readonly lines: string };
  /** What else is left to people. */
  readonly remarks: readonly Text[];
}

/** Knows how one runner of hooks is told what to run. Sees texts alone, and only ever adds to them. */
export interface HookRunner {
  readonly name: RunnerName;
  /** True for files whose text it wants to see. */
  reads(path: string): boolean;
  /** True if the repository uses it. */
  isUsed(files: HookFiles): boolean;
  /** `command`: the line that checks what will be committed. */
  plan(files: HookFiles, command: string): HookPlan;
}
