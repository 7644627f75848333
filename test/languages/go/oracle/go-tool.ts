import { spawnSync } from "node:child_process";

/** What a run of the go command printed. */
export interface Answer {
  readonly stdout: string;
  readonly stderr: string;
}

/** True if a go command is installed. */
export const hasGo = spawnSync("go", ["version"]).status === 0;

/** Of programs of Go: without the network, unless ARCH_LINT_GO_ONLINE says that packages may be fetched to compare real repositories. */
export const environment = {
  ...process.env,
  GOFLAGS: "",
  GOTOOLCHAIN: "local",
  CGO_ENABLED: "1",
  ...(process.env.ARCH_LINT_GO_ONLINE ? {} : { GOPROXY: "off" }),
};

/** Runs the go command in a folder; `alone` switches off a go.work above it. */
export function runGo(folder: string, words: readonly string[], { input = "", alone = false } = {}): Answer {
  const { stdout, stderr } = spawnSync("go", words, {
    cwd: folder,
    env: { ...environment, ...(alone && { GOWORK: "off" }) },
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  return { stdout, stderr };
}

/** True if a go.work above the module in this folder does not name it: then the module is built by itself or not at all. */
export function isLeftOut(folder: string): boolean {
  const { stdout, stderr } = runGo(folder, ["list", "-e", "-find", "-json=Error", "./..."]);
  return /modules listed in go\.work|workspace modules/u.test(stdout + stderr);
}
