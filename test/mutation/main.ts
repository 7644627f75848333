import { basename } from "node:path";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { workingTree } from "../../src/infrastructure/snapshots/working-tree.ts";
import { measure, type Row } from "./measure.ts";
import { planters } from "./planters/index.ts";
import { openProject } from "./project.ts";

/** Bytes; images and the like are no code. */
const largest = 1_000_000;

/** What must be caught at least, of a hundred. */
const bounds = { imports: 95, syntax: 80 };

const [times = "5", ...folders] = process.argv.slice(2);
const chosen = folders.length > 0 ? folders : ["typescript", "go", "java"].map((name) => `fixtures/promises/${name}`);
const projects = await Promise.all(chosen.map(async (folder) => openProject(basename(folder), await treeOf(folder))));
const rows = await measure(projects, planters, Number(times));
for (const row of rows) console.log(shown(row));
for (const depth of ["imports", "syntax"] as const) {
  const own = rows.filter((row) => row.depth === depth && row.planted > 0);
  const planted = own.reduce((sum, row) => sum + row.planted, 0);
  const caught = own.reduce((sum, row) => sum + row.caught, 0);
  const share = planted > 0 ? (100 * caught) / planted : 100;
  console.log(`${depth}: ${caught} of ${planted} caught (${share.toFixed(1)} %, at least ${bounds[depth]} %)`);
  if (share < bounds[depth]) process.exitCode = 1;
}

function shown({ rule, language, planted, caught, missed }: Row): string {
  return [`${rule} in ${language}: ${caught} of ${planted}`, ...missed.map((place) => `  missed: ${place}`)].join("\n");
}

/** What git lists of a folder, as texts. */
async function treeOf(folder: string): Promise<FileTree> {
  const snapshot = await workingTree(folder);
  const { files } = await snapshot.list();
  const texts: [string, string][] = [];
  for (const file of files) {
    const bytes = await snapshot.read(file);
    if (bytes && bytes.length < largest) texts.push([file.path, new TextDecoder().decode(bytes)]);
  }
  await snapshot.close();
  return Object.fromEntries(texts);
}
