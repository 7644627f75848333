import type { Project } from "../../../../application/ports/language.ts";
import { positionsOf } from "../lexer/positions.ts";
import { combine, type Manifests, noManifests } from "./manifests.ts";
import { folderOf, join } from "./names.ts";
import { child, children, type Element, isFault, readXml, textOf } from "./xml.ts";

/** Reads every `pom.xml` (POM 4.0.0 and 4.1.0). Properties other than the project's own coordinates are left as they stand. */
export async function readMaven(project: Project): Promise<Manifests> {
  const paths = project.paths.filter((path) => path === "pom.xml" || path.endsWith("/pom.xml"));
  const found = await Promise.all(paths.map(async (path) => readPom(path, (await project.read(path)) ?? "")));
  return withoutOwn(combine(found));
}

function readPom(path: string, text: string): Manifests {
  const pom = readXml(text);
  if (!isFault(pom)) return describe(folderOf(path), pom);
  return { ...noManifests, problems: [{ path, message: pom.message, ...positionsOf(text).at(pom.offset) }] };
}

function describe(folder: string, pom: Element): Manifests {
  const parent = child(pom, "parent");
  const group = textOf(pom, "groupId") || textOf(parent, "groupId");
  const dependencies = children(pom, "dependencies", "dependency").map((dependency) => coordinates(dependency, group));
  const names = [`${group}:${textOf(pom, "artifactId")}`];
  return {
    ...noManifests,
    modules: [{ folder, names, dependsOn: dependencies }],
    groups: [group],
    foreignGroups: dependencies.map(groupOf),
    sourceRoots: sourceRoots(folder, child(pom, "build")),
  };
}

function coordinates(dependency: Element, group: string): string {
  const written = textOf(dependency, "groupId");
  const isOwn = /^\$\{(?:project\.|pom\.)?(?:parent\.)?groupId\}$/u.test(written);
  return `${isOwn ? group : written}:${textOf(dependency, "artifactId")}`;
}

function sourceRoots(folder: string, build: Element | undefined): readonly string[] {
  const written = [textOf(build, "sourceDirectory"), textOf(build, "testSourceDirectory")].filter(
    (path) => path !== "",
  );
  return written.map((path) => join(folder, path.replace(/^\$\{(?:project\.)?basedir\}\//u, "")));
}

/** A dependency on another module of the same project names no foreign group. */
function withoutOwn(manifests: Manifests): Manifests {
  const own = new Set(manifests.modules.flatMap(({ names }) => names));
  const foreign = manifests.modules.flatMap(({ dependsOn }) => dependsOn).filter((name) => !own.has(name));
  return { ...manifests, foreignGroups: foreign.map(groupOf) };
}

function groupOf(name: string): string {
  return name.slice(0, name.indexOf(":"));
}
