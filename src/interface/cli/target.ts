import { isAbsolute, relative, resolve, sep } from "node:path";
import type { Target } from "../../application/tool.ts";
import type { Scope } from "../../domain/findings/comparison.ts";
import type { Setting } from "../../domain/findings/severity.ts";
import { phrase } from "../wording/speak.ts";
import type { Io } from "./io.ts";
import type { Session } from "./session.ts";
import { hintFor, refuse, usageError } from "./usage.ts";

/** Options that every verb takes which looks at a tree. */
export interface TargetOptions {
  readonly root?: string;
  readonly staged?: boolean;
  readonly at?: string;
  readonly base?: string;
  readonly scope?: Scope;
  readonly rulesFrom?: "base" | "head";
  readonly baseline?: string | boolean;
  readonly verifyBytes?: boolean;
  readonly strictUnknown?: boolean;
  readonly config?: string | boolean;
  readonly cacheDir?: string;
  readonly cache?: boolean;
  readonly workers?: number;
  readonly rule?: readonly string[];
  readonly allowEmpty?: boolean;
}

/** Makes the target of a verb from its options. */
export function targetOf(options: TargetOptions, session: Session): Target {
  const { io } = session;
  const config = options.config === true ? undefined : options.config;
  const cache = options.cache === false ? false : options.cacheDir;
  const baseline = options.baseline === true ? undefined : options.baseline;
  return {
    root: resolve(io.cwd, options.root ?? "."),
    tree: treeOf(options),
    today: io.today,
    ...comparisonOf(options),
    ...(baseline !== undefined && { baseline }),
    ...(options.verifyBytes && { verifyBytes: true }),
    ...(options.strictUnknown && { strictUnknown: true }),
    ...(config !== undefined && { config }),
    ...(cache !== undefined && { cache }),
    ...(options.workers !== undefined && { workers: options.workers }),
    ...(options.rule && { rules: settings(options.rule, session) }),
    ...(options.allowEmpty && { allowEmpty: true }),
  };
}

function comparisonOf({ base, scope, rulesFrom }: TargetOptions): Partial<Target> {
  return {
    ...(base !== undefined && { base }),
    ...(scope && { scope }),
    ...(rulesFrom && { rulesFrom }),
  };
}

function treeOf({ staged, at }: TargetOptions): Target["tree"] {
  if (staged && at !== undefined) refuse("usage.two-trees", "usage.two-trees.hint");
  if (staged) return { kind: "index" };
  return at === undefined ? { kind: "working-tree" } : { kind: "commit", revision: at };
}

function settings(words: readonly string[], session: Session): Readonly<Record<string, Setting>> {
  return Object.fromEntries(words.map((word) => setting(word, session)));
}

const settingNames: readonly Setting[] = ["off", "warning", "error"];

function setting(value: string, { tool }: Session): [string, Setting] {
  const [id = "", word = ""] = value.split("=", 2);
  const chosen = settingNames.find((name) => name === word);
  if (!chosen) refuse("usage.rule-form", "usage.rule-form.hint", { value });
  const ids = tool.rules.map((rule) => rule.id);
  if (!ids.includes(id)) {
    throw usageError(phrase("usage.unknown-rule", { name: id }), hintFor(id, ids, phrase("usage.list-rules")));
  }
  return [id, chosen];
}

/**
 * What stands before the paths of a report so that they lead somewhere from where the reader is: in CI the checked-out
 * repository, else the current folder. Empty if the root is that folder or lies outside of it.
 */
export function prefixOf(root: string, { cwd, env }: Pick<Io, "cwd" | "env">): string {
  const base = env.GITHUB_WORKSPACE ?? env.CI_PROJECT_DIR ?? cwd;
  const path = relative(resolve(base), root).split(sep).join("/");
  return path === "" || path === ".." || path.startsWith("../") || isAbsolute(path) ? "" : `${path}/`;
}
