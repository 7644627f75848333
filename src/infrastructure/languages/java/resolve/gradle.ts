import type { Project } from "../../../../application/ports/language.ts";
import {
  lexScript,
  readGroups,
  readIncludes,
  readOwnGroup,
  readProjectReferences,
  readRenames,
} from "./gradle-tokens.ts";
import { type BuildModule, combine, type Manifests, noManifests } from "./manifests.ts";
import { folderOf, isBelow, join } from "./names.ts";

/** A Gradle build: the folder of a settings script, with the projects it includes. */
interface Build {
  readonly folder: string;
  readonly folders: ReadonlyMap<string, string>;
}

/**
 * Reads Gradle's scripts as far as plain words go: `include`, `project(":a")`, `projects.a`, `group`. Scripts are programs, and what
 * they compute stays unknown (a stated limit).
 */
export async function readGradle(project: Project): Promise<Manifests> {
  const texts = await readAll(project, /(?:^|\/)[^/]+\.gradle(?:\.kts)?$/u);
  const settings = [...texts].filter(([path]) => /(?:^|\/)settings\.gradle/u.test(path));
  const builds = settings.map(([path, text]) => readSettings(folderOf(path), text));
  const scripts = [...texts].filter(([path]) => !/(?:^|\/)settings\.gradle/u.test(path));
  const found = scripts.map(([path, text]) => readScript(path, text, builds));
  return combine([...found, ...builds.map((build) => includedModules(build, project)), await readSideFiles(project)]);
}

async function readAll(project: Project, pattern: RegExp): Promise<ReadonlyMap<string, string>> {
  const paths = project.paths.filter((path) => pattern.test(path));
  return new Map(await Promise.all(paths.map(async (path) => [path, (await project.read(path)) ?? ""] as const)));
}

function readSettings(folder: string, text: string): Build {
  const tokens = lexScript(text);
  const folders = new Map(readIncludes(tokens).map(({ path, folder: below }) => [path, join(folder, below)]));
  for (const [renamed, path] of readRenames(tokens))
    folders.set(renamed, folders.get(path) ?? join(folder, path.slice(1).replaceAll(":", "/")));
  return { folder, folders: new Map([...folders].map(([path, below]) => [comparable(path), below])) };
}

function readScript(path: string, text: string, builds: readonly Build[]): Manifests {
  const tokens = lexScript(text);
  const folder = folderOf(path);
  const build = builds.findLast((candidate) => isBelow(path, candidate.folder));
  const modules = readProjectReferences(tokens).map((reference) => {
    const from = reference.within === undefined ? folder : build?.folders.get(comparable(reference.within));
    return { folder: from ?? folder, names: [], dependsOn: [nameOf(build, reference.path)] };
  });
  const group = readOwnGroup(tokens);
  return { ...noManifests, modules, groups: group === undefined ? [] : [group], foreignGroups: readGroups(tokens) };
}

/** An included folder that holds nothing is no module; Gradle warns of it, too. */
function includedModules(build: Build, project: Project): Manifests {
  const modules: BuildModule[] = [...build.folders]
    .filter(([, folder]) => project.paths.some((path) => isBelow(path, folder)))
    .map(([path, folder]) => ({ folder, names: [nameOf(build, path)], dependsOn: [] }));
  return { ...noManifests, modules };
}

/** `group=` of gradle.properties, and the groups that version catalogs name. */
async function readSideFiles(project: Project): Promise<Manifests> {
  const properties = await readAll(project, /(?:^|\/)gradle\.properties$/u);
  const catalogs = await readAll(project, /\.versions\.toml$/u);
  return {
    ...noManifests,
    groups: [...properties.values()].flatMap(
      (text) => /^[ \t]*group[ \t]*[=:][ \t]*([\w.-]+)\s*$/mu.exec(text)?.[1] ?? [],
    ),
    foreignGroups: [...catalogs.values()].flatMap((text) =>
      // Bounded, since a string that is no coordinate must not cost more than its length.
      [...text.matchAll(/["']([\w.-]{3,200})(?::[\w.-]{1,200}){0,4}["']/gu)].flatMap(([, group = ""]) =>
        group.slice(1, -1).includes(".") ? group : [],
      ),
    ),
  };
}

function nameOf(build: Build | undefined, path: string): string {
  return `${build?.folder ?? ""} ${comparable(path)}`;
}

function comparable(path: string): string {
  return path.replaceAll(/[-_.]/gu, "").toLowerCase();
}
