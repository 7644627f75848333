import type { HookRunner } from "../application/ports/hook-runner.ts";
import { git } from "../infrastructure/hooks/git.ts";
import { husky } from "../infrastructure/hooks/husky.ts";
import { lefthook } from "../infrastructure/hooks/lefthook.ts";
import { preCommit } from "../infrastructure/hooks/pre-commit.ts";
import { simpleGitHooks } from "../infrastructure/hooks/simple-git-hooks.ts";

/** Every program that runs hooks, and git alone for repositories that use none. */
export const hookRunners: readonly HookRunner[] = [husky, lefthook, preCommit, simpleGitHooks, git];
