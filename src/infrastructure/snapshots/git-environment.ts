import { devNull } from "node:os";

/** Variables of git that say which repository the user means; they are honoured only for that repository. */
export const placeVariables = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] as const;

/** Variables of git that are the user's own settings, not the repository's. */
export const keptVariables = /^GIT_(?:CONFIG_.*|CEILING_DIRECTORIES|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES)$/u;

/**
 * Settings that beat those of the checked repository, which is not trusted: nothing that its `.git/config` or its
 * attributes name may run. Filters, external diffs and text conversions need no switch: the commands used here
 * (`rev-parse`, `ls-files`, `ls-tree`, `cat-file --batch`, `rev-list`, `merge-base`) do not call them, nor do they look at
 * signatures or at `log.*`.
 */
export const settings = [
  "core.fsmonitor=false",
  `core.hooksPath=${devNull}`,
  "core.untrackedCache=false",
  "core.sshCommand=false",
  "core.quotePath=false",
  "credential.helper=",
  "gc.auto=0",
  "maintenance.auto=false",
  "safe.bareRepository=explicit",
].flatMap((setting) => ["-c", setting]);

const fixed = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_PAGER: "cat",
  GIT_TERMINAL_PROMPT: "0",
  GIT_LITERAL_PATHSPECS: "1",
  // A replaced object would put other content under a known blob id.
  GIT_NO_REPLACE_OBJECTS: "1",
  // A partial clone must not fetch; git before 2.45 knows only the second way to say so.
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
};

/** The environment git runs in: the user's, without what would steer git elsewhere, make it talk or make it write. */
export function gitEnvironment(user: NodeJS.ProcessEnv, place: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(user).filter(([name]) => !name.startsWith("GIT_") || keptVariables.test(name));
  return { ...Object.fromEntries(own), ...fixed, ...place };
}
