/**
 * Changes single fields of real projects' lockfiles and manifests and compares what `npm ci` says with what we say.
 * Needs Node 22.18 or newer (it is TypeScript) and npm on the path; opens no connection.
 *
 *   node test/oracles/npm-fuzz.ts [--edits 100] [--seed 1] [--record file.json] [folder...]
 *
 * Without a folder it takes the project in shop.ts; `--record test/oracles/npm-fuzz.recorded.json` then renews what the
 * plain tests hold against us.
 * What npm refuses we must refuse, and what decides over the installed bytes we must find even where npm does not.
 * Ends with 1 if we missed any.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { changes, type Edit, edited, makeEdit, manifestChanges, randomFrom, tampers } from "./lock-edits.ts";
import { shop } from "./shop.ts";
import { judge, type Verdict } from "./verdicts.ts";

interface Trial {
  readonly edit: Edit;
  readonly npm: "accepts" | "refuses";
  readonly ours: Verdict;
}

const wanted = new Set(["package.json", "package-lock.json", "npm-shrinkwrap.json", ".npmrc"]);
const kinds = [...Object.keys(tampers), ...Object.keys(changes), ...Object.keys(manifestChanges)];

/** Manifests, lockfiles and settings below a folder. */
async function treeIn(folder: string): Promise<FileTree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && wanted.has(entry.name));
  const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  const own = paths.filter((path) => !path.includes("node_modules/")).sort();
  const texts = await Promise.all(own.map((path) => readFile(join(folder, path), "utf8")));
  return Object.fromEntries(own.map((path, index) => [path, texts[index] ?? ""]));
}

/** Writes the tree somewhere and asks npm whether it would install it. */
async function askNpm(tree: FileTree): Promise<Trial["npm"]> {
  const home = await mkdtemp(join(tmpdir(), "npm-fuzz-"));
  for (const [path, text] of Object.entries(tree)) {
    await mkdir(dirname(join(home, "project", path)), { recursive: true });
    await writeFile(join(home, "project", path), text);
  }
  const options = ["--dry-run", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", `--cache=${home}/cache`];
  const env = { PATH: process.env.PATH, HOME: home };
  const accepts = await new Promise<boolean>((resolve) => {
    execFile("npm", ["ci", ...options], { cwd: join(home, "project"), env, maxBuffer: 1 << 28 }, (error) =>
      resolve(!error),
    );
  });
  await rm(home, { recursive: true, force: true });
  return accepts ? "accepts" : "refuses";
}

async function trialOf(tree: FileTree, edit: Edit): Promise<Trial> {
  const after = edited(tree, edit);
  const [npm, ours] = await Promise.all([askNpm(after), judge(tree, after)]);
  return { edit, npm, ours };
}

async function trialsOn(name: string, tree: FileTree, count: number): Promise<readonly Trial[]> {
  const lockfile = ["npm-shrinkwrap.json", "package-lock.json"].find((path) => tree[path] !== undefined);
  if (lockfile === undefined || (await askNpm(tree)) === "refuses") {
    console.log(`${name}: left out, npm refuses it as it is`);
    return [];
  }
  const trials: Trial[] = [];
  for (let index = 0; index < count; index += 2) {
    const edits = [index, index + 1].flatMap(
      (number) => makeEdit(kinds[number % kinds.length] ?? "", tree, lockfile, random) ?? [],
    );
    const real = edits.filter((edit) => changesAnything(tree, edit));
    trials.push(...(await Promise.all(real.map((edit) => trialOf(tree, edit)))));
  }
  return trials;
}

function changesAnything(tree: FileTree, edit: Edit): boolean {
  const before = JSON.stringify(JSON.parse(tree[edit.file] ?? "{}"));
  return JSON.stringify(JSON.parse(edited(tree, edit)[edit.file] ?? "{}")) !== before;
}

/** npm refuses and we have no error, or bytes are at stake and we have nothing. */
function isMiss({ edit, npm, ours }: Trial): boolean {
  if (npm === "refuses" && ours.errors.length === 0) return true;
  return Object.hasOwn(tampers, edit.kind) && ours.errors.length + ours.warnings.length === 0;
}

function tell(trials: readonly Trial[]): void {
  const count = (some: readonly Trial[], test: (trial: Trial) => boolean) =>
    String(some.filter(test).length).padStart(8);
  console.log(`${"edit".padEnd(36)}   tried refused   error warning  silent    miss`);
  for (const kind of kinds) {
    const some = trials.filter(({ edit }) => edit.kind === kind);
    const numbers = [
      count(some, () => true),
      count(some, ({ npm }) => npm === "refuses"),
      count(some, ({ ours }) => ours.errors.length > 0),
      count(some, ({ ours }) => ours.errors.length === 0 && ours.warnings.length > 0),
      count(some, ({ ours }) => ours.errors.length + ours.warnings.length === 0),
      count(some, isMiss),
    ];
    console.log(kind.padEnd(36) + numbers.join(""));
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    edits: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    record: { type: "string" },
  },
});
const random = randomFrom(Number(values.seed));
const projects: readonly (readonly [string, FileTree])[] =
  positionals.length === 0
    ? [["shop", shop]]
    : await Promise.all(positionals.map(async (folder) => [folder, await treeIn(folder)] as const));
const trials: Trial[] = [];
for (const [name, tree] of projects) {
  const some = await trialsOn(name, tree, Number(values.edits));
  const missed = some.filter(isMiss);
  console.log(`${name}: ${some.length} edits, ${missed.length} missed`);
  for (const { edit, npm, ours } of missed) console.log(`  npm ${npm}`, JSON.stringify(edit), JSON.stringify(ours));
  trials.push(...some);
}
tell(trials);
if (values.record !== undefined) {
  const lines = trials.map(({ edit, npm }) => `  ${JSON.stringify({ npm, edit })}`);
  await writeFile(values.record, `[\n${lines.join(",\n")}\n]\n`);
}
process.exitCode = trials.some(isMiss) ? 1 : 0;
