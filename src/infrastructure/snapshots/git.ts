import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { ArchLintError } from "../../domain/errors.ts";
import { type Text, tell } from "../../domain/findings/text.ts";
import { findProgram } from "./find-program.ts";
import { gitEnvironment, settings } from "./git-environment.ts";

/** Where a git command runs and which repository it is told to take. */
export interface GitPlace {
  readonly folder: string;
  /** GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE, where the user set them for this repository. */
  readonly variables: NodeJS.ProcessEnv;
}

/** How a git command ended. */
export interface GitResult {
  readonly code: number;
  readonly output: Buffer;
  readonly complaint: string;
}

/** A listing of a huge repository takes seconds; whatever takes longer than this hangs (a pipe as `include.path`, say). */
const timeLimit = 120_000;

/** Starts git so that nothing the repository names can run; `undefined` if there is no git. No shell takes part. */
export function startGit(place: GitPlace, parameters: readonly string[]): ChildProcessWithoutNullStreams | undefined {
  const program = findProgram("git", process.env);
  if (!program) return undefined;

  const environment = gitEnvironment(process.env, place.variables);
  return spawn(program, ["--no-pager", ...settings, ...parameters], {
    cwd: place.folder,
    env: environment,
    windowsHide: true,
  });
}

/** Runs git to its end and gives all it said; `undefined` if there is no git on this machine. */
export async function askGit(place: GitPlace, parameters: readonly string[]): Promise<GitResult | undefined> {
  const child = startGit(place, parameters);
  if (!child) return undefined;

  const output: Buffer[] = [];
  const complaint: Buffer[] = [];
  child.stdin.on("error", () => {}).end();
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => complaint.push(chunk));
  const timer = setTimeout(() => child.kill("SIGKILL"), timeLimit);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({
        code: code ?? -1,
        output: Buffer.concat(output),
        complaint: Buffer.concat(complaint).toString().trim(),
      });
    });
  });
}

/** Runs a git command that has no reason to fail and gives its output. */
export async function runGit(place: GitPlace, parameters: readonly string[]): Promise<Buffer> {
  const result = await askGit(place, parameters);
  if (result?.code === 0) return result.output;
  throw gitFailed(parameters[0] ?? "", result?.complaint ?? noGit);
}

/** Why nothing can be asked of git. */
export const noGit: Text = { en: "there is no git on PATH", "zh-CN": "PATH 中没有 git" };

/** Why what git answered cannot be used. */
export const unknownForm: Text = {
  en: "its output has a form that arch-lint does not know",
  "zh-CN": "其输出的格式 arch-lint 无法识别",
};

const silent: Text = {
  en: "git ended without a word or did not end within {n} seconds",
  "zh-CN": "git 没有给出任何说明就结束了，或在 {n} 秒内没有结束",
};

/** The error for a git command that failed without a reason of ours to expect it. What git itself says is quoted. */
export function gitFailed(command: string, complaint: string | Text): ArchLintError {
  const reason = complaint || tell(silent, { n: timeLimit / 1000 });
  return new ArchLintError(
    "git-failed",
    tell({ en: "git {command} failed: {reason}", "zh-CN": "git {command} 失败：{reason}" }, { command, reason }),
    { en: "Run the command by hand in that folder to see more.", "zh-CN": "请在该目录中手动运行此命令以了解详情。" },
  );
}
