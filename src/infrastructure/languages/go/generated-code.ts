import { posix } from "node:path";
import type { Project } from "../../../application/ports/language.ts";
import { groupBy } from "../../../domain/source/group-by.ts";
import { folderOf, isVendored, upwards } from "./folders.ts";

/** A folder that imports point to although it holds no Go files. */
export interface MissingFolder {
  readonly folder: string;
  /** The import paths by which it is known. */
  readonly path: string;
}

/** Files that tell generators where to write. A Makefile says much else too, so it must name two folders at least. */
const instructions =
  /(?:^|\/)(?:buf\.gen\.ya?ml|sqlc\.(?:ya?ml|json)|gqlgen\.ya?ml|\.mockery\.ya?ml|Makefile|Taskfile\.ya?ml)$/u;

/** Languages from which Go code is generated. */
const inputs = /\.(?:proto|thrift|fbs|capnp|avsc|g4|templ|qtpl)$/u;

/**
 * The missing folders for which the project shows that their code is generated: a bare checkout has not run the
 * generators. Reads only files that may speak of them, and only when something is missing.
 */
export async function generatedFolders(
  project: Project,
  missing: readonly MissingFolder[],
): Promise<ReadonlySet<string>> {
  if (missing.length === 0) return new Set();
  const withInput = new Set(project.paths.filter((path) => inputs.test(path)).map(folderOf));
  const told = missing.filter(({ folder }) => isIgnored(project, folder) || withInput.has(folder));
  const known = new Set(told.map(({ folder }) => folder));
  const open = missing.filter(({ folder }) => !known.has(folder));
  return new Set([...known, ...(open.length > 0 ? await namedByGenerators(project, open) : [])]);
}

/** Patterns for folders (`gen/`) and for files (`*.pb.go`) both tell. */
function isIgnored(project: Project, folder: string): boolean {
  return ["package.go", `${posix.basename(folder)}.pb.go`].some((name) => project.isIgnored(posix.join(folder, name)));
}

/** Characters of texts that are searched for folders, each as often as there are folders; hostile trees hold more. */
const mostSearched = 500_000_000;

async function namedByGenerators(project: Project, missing: readonly MissingFolder[]): Promise<Set<string>> {
  const own = project.paths.filter((path) => !isVendored(path));
  const packages = await protoPackages(project, own);
  const found = new Set(missing.filter(({ path }) => packages.has(path)).map(({ folder }) => folder));
  const speakers = speakersOf(missing);
  let left = mostSearched;
  for (const path of own) {
    const open = speakers(path).filter((folder) => !found.has(folder));
    if (open.length === 0 || left < 0) continue;
    const text = instructionsIn(path, (await project.read(path)) ?? "");
    left -= text.length * open.length;
    for (const folder of open) if (speaksOf(path, text, folder)) found.add(folder);
  }
  return found;
}

async function protoPackages(project: Project, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const path of paths.filter((one) => one.endsWith(".proto"))) {
    const name = goPackage((await project.read(path)) ?? "");
    if (name !== undefined) found.add(name);
  }
  return found;
}

/** The missing folders that a file may speak of: instructions of those below, Go files of those beside or in their folder. */
function speakersOf(missing: readonly MissingFolder[]): (path: string) => readonly string[] {
  const around = missing.flatMap(({ folder }) => [...upwards(folder)].map((above) => ({ above, folder })));
  const below = groupBy(around, ({ above }) => above);
  const beside = groupBy(missing, ({ folder }) => folderOf(folder));
  return (path) => {
    const group = instructions.test(path) ? below : path.endsWith(".go") ? beside : undefined;
    return group?.get(folderOf(path))?.map(({ folder }) => folder) ?? [];
  };
}

/** What counts of a text: of Go files the lines that call generators. */
function instructionsIn(path: string, text: string): string {
  if (!path.endsWith(".go")) return text;
  const lines = text.split("\n").filter((line) => line.startsWith("//go:generate "));
  return lines.join("\n");
}

function speaksOf(path: string, text: string, folder: string): boolean {
  const relative = posix.relative(folderOf(path), folder);
  return (relative.includes("/") || !isBuildFile(path)) && names(text, relative);
}

function isBuildFile(path: string): boolean {
  return /(?:Makefile|Taskfile\.ya?ml)$/u.test(path);
}

/** `option go_package = "path;name";` of Protocol Buffers. */
function goPackage(text: string): string | undefined {
  return /^[ \t]*option\s+go_package\s*=\s*"(?<path>[^";]*)/mu.exec(text)?.groups?.path;
}

/** True if the text holds the path as whole elements. */
function names(text: string, path: string): boolean {
  if (path === "") return false;
  for (let at = text.indexOf(path); at !== -1; at = text.indexOf(path, at + 1)) {
    const isWhole = !/[\w-]/u.test(text[at - 1] ?? " ") && !/[\w-]/u.test(text[at + path.length] ?? " ");
    if (isWhole) return true;
  }
  return false;
}
