import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { git } from "./corpora/prepare.mjs";

const project = fileURLToPath(new URL("..", import.meta.url));

/** The build that is measured. */
export const cli = resolve(project, process.env.ARCH_LINT_BENCH_CLI ?? "dist/cli.js");

const cruiser = join(project, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

/** `arch-lint check` with a cache of its own. */
export function warm(folder) {
  return { folder, parameters: [cli, "check", folder, "--cache-dir", `${folder}.cache`] };
}

/** The same on what git would commit, where one file is staged with another text. */
export function staged(folder, path) {
  const file = join(folder, path);
  const text = readFileSync(file, "utf8");
  const ours = warm(folder);
  return {
    folder,
    parameters: [...ours.parameters, "--staged"],
    before: () => {
      appendFileSync(file, "\n// Staged.\n");
      git(folder, "add", path);
      writeFileSync(file, text);
    },
    after: () => {
      git(folder, "add", path);
      git(folder, "update-index", "--really-refresh");
    },
  };
}

/** The same without the lines of code that a text report shows. */
export function withoutCode(command) {
  return { ...command, parameters: [...command.parameters, "--format", "json"] };
}

/** The same with no cache to begin with; it leaves one behind, as in use. */
export function cold(folder) {
  return { ...warm(folder), before: () => rmSync(`${folder}.cache`, { recursive: true, force: true }) };
}

/** The same without the rules that read code and not only imports. */
export function withoutRulesOnCode(command) {
  const { rules } = JSON.parse(execFileSync(process.execPath, [cli, "list", "rules", "-f", "json"]));
  const off = rules.filter(({ needs }) => needs === "syntax").map(({ rule }) => `--rule=${rule}=off`);
  return { ...command, parameters: [...command.parameters, ...off] };
}

/** The same after a file got another import and another text; git then sees the old one again. */
export function edited(folder, path) {
  const file = join(folder, path);
  const text = readFileSync(file, "utf8");
  return {
    ...warm(folder),
    before: (run) => appendFileSync(file, `\n// Edit ${run} of ${performance.timeOrigin}.\n`),
    after: () => {
      writeFileSync(file, text);
      git(folder, "update-index", "--really-refresh");
    },
  };
}

/** `arch-lint can-import` with everything in the cache. */
export function canImport(folder, [from, target]) {
  return { folder, parameters: [cli, "can-import", "--cache-dir", `${folder}.cache`, from, target] };
}

/** dependency-cruiser as it is used: on the sources, with a configuration. Its exit code is the number of errors. */
export function cruise(folder, what) {
  const parameters = [cruiser, "--config", ".dependency-cruiser.cjs", ...what];
  return { folder, parameters, countsFindings: true };
}

/** What reading the same bytes takes, with the start of Node. */
export function readAll(folder, files) {
  const list = `${folder}.files`;
  writeFileSync(list, files.join("\n"));
  return { folder, parameters: [join(project, "bench/probes/read-all.mjs"), list] };
}

/** The start of Node alone. */
export const bareNode = { parameters: ["-e", "0"] };

/** The start of arch-lint. */
export const version = { parameters: [cli, "--version"] };
