import type { UnknownReason } from "../../domain/findings/unknown-reason.ts";
import type { InstalledPackage, InstalledTree } from "../../domain/packages/installed/installed.ts";
import type { Manager } from "../../domain/packages/lockfile.ts";
import type { Packages } from "../../domain/packages/packages.ts";
import type { NodeProject } from "../../domain/packages/project.ts";
import type { InstalledEntry, InstalledFiles } from "../ports/installed.ts";

/**
 * Looks at what is installed beside each lockfile that has a `node_modules`. One left behind in a workspace is nobody's:
 * the root's is installed from.
 */
export function withInstalled(packages: Packages, files: InstalledFiles): Packages {
  const workspaces = new Set(packages.projects.flatMap(({ members }) => members.map(({ folder }) => folder)));
  const installed = packages.projects.flatMap((project) => {
    const isRead = project.lockfiles.length > 0 && !workspaces.has(project.folder);
    const entries = isRead ? files.list(inFolder(project.folder, "node_modules")) : undefined;
    return entries ? [treeOf(project, entries, files)] : [];
  });
  return { ...packages, installed };
}

function treeOf(project: NodeProject, entries: readonly InstalledEntry[], files: InstalledFiles): InstalledTree {
  const { folder, members } = project;
  const names = new Set(entries.map(({ name }) => name));
  const by = marks.find(([mark]) => names.has(mark))?.[1];
  const common = { folder, ...(by && { by }) };
  const unknown = unknownLayout(folder, names, files);
  if (unknown) return { ...common, layout: { unknown }, packages: [], links: new Map() };

  const found: Found = { files, packages: [], links: new Map() };
  const folders = [folder, ...members.map((member) => member.folder)];
  for (const one of folders) walk(found, inFolder(one, "node_modules"));
  const before = found.packages.length;
  for (const store of [".pnpm", ".bun"]) addStore(found, inFolder(folder, `node_modules/${store}`));
  const layout = found.packages.length > before ? "store" : "folders";
  return { ...common, layout, packages: found.packages, links: found.links };
}

/** What managers leave in the folder that they filled. */
const marks: readonly (readonly [string, Manager])[] = [
  [".package-lock.json", "npm"],
  [".modules.yaml", "pnpm"],
  [".yarn-integrity", "yarn"],
  [".yarn-state.yml", "yarn"],
];

/** Layouts that nobody reads here: archives (PnP), and stores whose folders say nothing of versions. */
function unknownLayout(
  folder: string,
  names: ReadonlySet<string>,
  { list }: InstalledFiles,
): UnknownReason | undefined {
  const beside = list(folder)?.map(({ name }) => name) ?? [];
  if (beside.some((name) => /^\.pnp\.(?:cjs|js|loader\.mjs)$/u.test(name))) return "plug-n-play";
  if (names.has(".store")) return "isolated-store";
  return names.has(".modules.yaml") && !names.has(".pnpm") && !hasPackages(names) ? "store-elsewhere" : undefined;
}

function hasPackages(names: ReadonlySet<string>): boolean {
  return [...names].some((name) => !name.startsWith("."));
}

interface Found {
  readonly files: InstalledFiles;
  readonly packages: InstalledPackage[];
  readonly links: Map<string, string | undefined>;
}

/** Every package of a `node_modules` and of those inside it; a loop, as no depth is too much. */
function walk(found: Found, start: string): void {
  const waiting = [start];
  for (let shelf = waiting.pop(); shelf !== undefined; shelf = waiting.pop()) {
    for (const { name, kind } of packagesOn(shelf, found.files)) {
      const path = `${shelf}/${name}`;
      if (kind === "link") found.links.set(path, found.files.follow(path));
      if (kind !== "folder") continue;
      const one = packageAt(path, found.files);
      // A folder without a package.json is what a removed package left behind, or a tool's own.
      if (one) found.packages.push(one);
      waiting.push(`${path}/node_modules`);
    }
  }
}

/** The entries of a `node_modules` by package name. */
function packagesOn(shelf: string, { list }: InstalledFiles): readonly InstalledEntry[] {
  return (list(shelf) ?? []).flatMap((entry): readonly InstalledEntry[] => {
    const { name, kind } = entry;
    if (name.startsWith(".")) return [];
    if (!name.startsWith("@") || kind !== "folder") return [entry];
    return (list(`${shelf}/${name}`) ?? []).map((inner) => ({ name: `${name}/${inner.name}`, kind: inner.kind }));
  });
}

/** pnpm's store, and bun's: a folder for each package and set of peers; the package lies in it under its own name, the rest is links. */
function addStore(found: Found, store: string): void {
  for (const { name, kind } of found.files.list(store) ?? []) {
    if (kind !== "folder" || name === "node_modules" || name.indexOf("@", 1) < 0) continue;
    const shelf = `${store}/${name}/node_modules`;
    const likely = name.slice(0, name.indexOf("@", 1)).replace("+", "/");
    const one = packageAt(`${shelf}/${likely}`, found.files);
    if (one) found.packages.push(one);
    else walkShallow(found, shelf);
  }
}

/** Names of folders are cut when they get long, and packages from elsewhere than a registry have other ones. */
function walkShallow(found: Found, shelf: string): void {
  for (const { name, kind } of packagesOn(shelf, found.files)) {
    const one = kind === "folder" ? packageAt(`${shelf}/${name}`, found.files) : undefined;
    if (one) found.packages.push(one);
  }
}

function packageAt(path: string, { read }: InstalledFiles): InstalledPackage | undefined {
  const text = read(`${path}/package.json`);
  if (text === undefined) return undefined;
  const { name, version, ...fields } = membersOf(text);
  const bundled = fields.bundleDependencies ?? fields.bundledDependencies;
  return {
    path,
    ...(typeof name === "string" && { name }),
    ...(typeof version === "string" && { version }),
    bundles: bundled === true || (Array.isArray(bundled) && bundled.length > 0),
  };
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function inFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
