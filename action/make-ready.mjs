import { spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findNpm } from "./find-npm.mjs";

/** All that the build reads. */
const parts = ["package.json", "package-lock.json", ".npmrc", "tsconfig.json", "scripts", "src", "rules"];

/** What of the development dependencies the build needs: the others would take longer to fetch than all the rest. */
const buildTools = ["esbuild", "@vscode/tree-sitter-wasm"];

/** What no check needs, but half of what npm would fetch: it draws for `arch-lint graph`. */
const drawing = "dependency-cruiser";

/**
 * Makes the tool of the folder `root` ready and gives the folder that it then stands in, which is kept for the next time.
 * Its name holds a digest of all that it is made from, so that neither a moved tag nor a branch ever gets another's.
 */
export async function makeReady(root, environment = process.env) {
  const cache = environment.RUNNER_TOOL_CACHE || join(root, "dist.action");
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const key = `${process.platform}-${process.arch}-${await digestOf(root)}`;
  const folder = join(cache, "arch-lint", version, key);
  if (!isReady(folder)) await make(root, folder, environment);
  return folder;
}

const isReady = (folder) => existsSync(join(folder, "dist", "action.js"));

async function digestOf(root) {
  const hash = createHash("sha256");
  for (const part of parts) await addTo(hash, root, part);
  return hash.digest("hex").slice(0, 16);
}

async function addTo(hash, root, path) {
  const names = await readdir(join(root, path)).catch((error) => {
    if (error.code === "ENOTDIR") return undefined;
    throw error;
  });
  if (names) for (const name of names.sort()) await addTo(hash, root, `${path}/${name}`);
  else hash.update(`${path}\0`).update(await readFile(join(root, path)));
}

/** Makes it elsewhere and moves it to its place whole; if somebody else was faster, theirs is as good. */
async function make(root, folder, environment) {
  const draft = `${folder}.${randomUUID()}`;
  try {
    await mkdir(draft, { recursive: true });
    for (const part of parts) await cp(join(root, part), join(draft, part), { recursive: true });
    await askForLess(draft);
    const npm = findNpm(environment);
    if (!npm) throw new Error("npm was found neither beside Node nor in PATH");
    run([npm, "ci", "--ignore-scripts", "--include=dev", "--include=optional"], draft, environment);
    run([join("scripts", "build.mjs")], draft, environment);
    await mkdir(dirname(folder), { recursive: true });
    await rename(draft, folder).catch((error) => {
      if (!isReady(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The lockfile still fixes every version and digest; npm leaves out what the manifest no longer asks for. */
async function askForLess(folder) {
  const [manifest, lockfile] = await Promise.all(
    ["package.json", "package-lock.json"].map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8"))),
  );
  for (const asked of [manifest, lockfile.packages[""]]) {
    asked.devDependencies = Object.fromEntries(buildTools.map((name) => [name, asked.devDependencies[name]]));
    delete asked.dependencies[drawing];
  }
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "package-lock.json"), JSON.stringify(lockfile));
}

/** The token and the inputs are nobody else's business. */
const secret = /^(?:INPUT_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$)/iu;

/** Runs a script by this very Node; no shell takes part. */
function run(words, cwd, environment) {
  const env = Object.fromEntries(Object.entries(environment).filter(([name]) => !secret.test(name)));
  const { status, stdout, stderr, error } = spawnSync(process.execPath, words, { cwd, env, encoding: "utf8" });
  if (status === 0) return;
  throw new Error(`${words.join(" ")} failed\n${error?.message ?? ""}${stdout}${stderr}`);
}
