import { posix } from "node:path";
import type { Project } from "../../../application/ports/language.ts";
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
  const open = missing.filter(({ folder }) => !isIgnored(project, folder) && !holdsInput(project, folder));
  const named = open.length > 0 ? await namedByGenerators(project, open) : new Set<string>();
  return new Set([...missing.filter((one) => !open.includes(one)).map(({ folder }) => folder), ...named]);
}

/** Patterns for folders (`gen/`) and for files (`*.pb.go`) both tell. */
function isIgnored(project: Project, folder: string): boolean {
  return ["package.go", `${posix.basename(folder)}.pb.go`].some((name) => project.isIgnored(posix.join(folder, name)));
}

function holdsInput(project: Project, folder: string): boolean {
  return project.paths.some((path) => inputs.test(path) && folderOf(path) === folder);
}

async function namedByGenerators(project: Project, missing: readonly MissingFolder[]): Promise<Set<string>> {
  const own = project.paths.filter((path) => !isVendored(path));
  const found = new Set<string>();
  for (const path of own) {
    const open = missing.filter((one) => !found.has(one.folder) && maySpeakOf(path, one.folder));
    if (open.length === 0) continue;
    const text = (await project.read(path)) ?? "";
    for (const one of open) if (speaksOf(path, text, one)) found.add(one.folder);
  }
  return found;
}

/** A `.proto` anywhere, instructions in a folder above, and Go files beside or in the folder above with `//go:generate`. */
function maySpeakOf(path: string, folder: string): boolean {
  if (path.endsWith(".proto")) return true;
  if (instructions.test(path)) return [...upwards(folder)].includes(folderOf(path));
  return path.endsWith(".go") && folderOf(path) === folderOf(folder);
}

function speaksOf(path: string, text: string, { folder, path: importPath }: MissingFolder): boolean {
  if (path.endsWith(".proto")) return goPackage(text) === importPath;
  const relative = posix.relative(folderOf(path), folder);
  if (!path.endsWith(".go")) return relative.includes("/") || !isBuildFile(path) ? names(text, relative) : false;
  return text.split("\n").some((line) => line.startsWith("//go:generate ") && names(line, relative));
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
