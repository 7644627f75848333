import { nearestOf } from "../../../domain/architecture/lookup.ts";
import { remember } from "../../../domain/source/remember.ts";
import type { ManifestProblem, Project } from "../../../application/ports/language.ts";
import { folderOf, inside, isPassedOver, isVendored, vendoredPackage } from "./folders.ts";
import { type GoMod, type ModFault, type Replacement, readGoMod } from "./go-mod.ts";
import { readGoWork } from "./go-work.ts";

/** A Go module of the project: a go.mod file and its folder. */
export interface GoModule {
  readonly folder: string;
  readonly manifest: GoMod;
}

/** A go.work file: the modules that are built together. */
export interface Workspace {
  readonly folder: string;
  /** Folders of the modules, as far as they lie inside the root. */
  readonly uses: ReadonlySet<string>;
  readonly replacements: readonly Replacement[];
}

/** The project as Go divides it: packages, modules, workspaces. */
export interface GoTree {
  /** Folders that hold Go files, vendored ones excepted. */
  readonly packages: ReadonlySet<string>;
  /** Import paths of the packages that stand in `vendor` folders. */
  readonly vendored: ReadonlySet<string>;
  readonly modules: readonly GoModule[];
  readonly workspaces: readonly Workspace[];
  readonly problems: readonly ManifestProblem[];
  /** The module that a folder belongs to: a nested go.mod cuts its folder out of the module above. */
  moduleAt(folder: string): GoModule | undefined;
}

/** Reads all go.mod and go.work files of a project. Vendored ones do not count for Go and do not here. */
export async function readGoTree(project: Project): Promise<GoTree> {
  const own = project.paths.filter((path) => !isVendored(path));
  const problems: ManifestProblem[] = [];
  const manifests = await readAll(project, named(own, "go.mod"), readGoMod);
  const works = await readAll(project, named(own, "go.work"), readGoWork);
  for (const { path, content } of [...manifests, ...works]) problems.push(...problemsOf(path, content.faults));

  const modules = manifests.map(({ path, content }) => ({ folder: folderOf(path), manifest: content }));
  const byFolder = new Map(modules.map((module) => [module.folder, module]));
  return {
    packages: new Set(own.filter(isGoFile).map(folderOf)),
    vendored: new Set(
      project.paths
        .filter(isGoFile)
        .map(vendoredPackage)
        .filter((path) => path !== undefined),
    ),
    modules,
    workspaces: works.map(({ path, content }) => ({
      folder: folderOf(path),
      uses: new Set(content.uses.map((use) => inside(folderOf(path), use)).filter((use) => use !== undefined)),
      replacements: content.replacements,
    })),
    problems,
    moduleAt: nearest(byFolder),
  };
}

function named(paths: readonly string[], name: string): readonly string[] {
  return paths.filter((path) => path === name || path.endsWith(`/${name}`));
}

/** The go command does not see files whose names begin with `_` or `.` (go help packages). */
function isGoFile(path: string): boolean {
  return /(?:^|\/)[^_./][^/]*\.go$/u.test(path);
}

async function readAll<Content>(project: Project, paths: readonly string[], read: (text: string) => Content) {
  const texts = await Promise.all(paths.map((path) => project.read(path)));
  return paths.map((path, index) => ({ path, content: read(texts[index] ?? "") }));
}

/** Manifests where the go command does not look are often broken on purpose. */
function problemsOf(path: string, faults: readonly ModFault[]): readonly ManifestProblem[] {
  return isPassedOver(folderOf(path)) ? [] : faults.map((fault) => ({ path, ...fault }));
}

function nearest(byFolder: ReadonlyMap<string, GoModule>): GoTree["moduleAt"] {
  return remember((folder) => nearestOf(`${folder}/`, byFolder));
}
