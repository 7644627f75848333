import { actionUnpinned } from "../../../rules/ci/action-unpinned.ts";
import { failOpenGate } from "../../../rules/ci/fail-open-gate.ts";
import { frozenInstall } from "../../../rules/ci/frozen-install.ts";
import { goEnvWeakened } from "../../../rules/ci/go-env-weakened.ts";
import { noTidyGate } from "../../../rules/ci/no-tidy-gate.ts";
import { refComment } from "../../../rules/ci/ref-comment.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/ci`. */
export const ci: readonly Rule[] = [actionUnpinned, failOpenGate, frozenInstall, goEnvWeakened, noTidyGate, refComment];
