import { remember } from "../../../../domain/source/remember.ts";
import type { ManifestProblem, Project } from "../../../../application/ports/language.ts";
import { asObject, asString, asStrings, readJson, type JsonObject } from "./json.ts";
import { folderOf, foldersUp } from "./path.ts";

/** What a `package.json` says that resolution needs. */
export interface Manifest {
  /** Folder it stands in. */
  readonly folder: string;
  readonly name: string | undefined;
  readonly exports: unknown;
  readonly imports: JsonObject | undefined;
  /** Entry points besides `exports`, the likeliest first. */
  readonly entries: readonly string[];
  readonly workspaces: readonly string[];
  /** Name → version range, protocols such as `workspace:` and `file:` included. */
  readonly dependencies: ReadonlyMap<string, string>;
}

/** All `package.json` files of a project. */
export interface Manifests {
  readonly byFolder: ReadonlyMap<string, Manifest>;
  readonly problems: readonly ManifestProblem[];
  /** The manifest that governs a folder: its own or the next one above. */
  above(folder: string): Manifest | undefined;
}

/** Reads every `package.json` outside of `node_modules`. */
export async function readManifests(project: Project): Promise<Manifests> {
  const paths = project.paths.filter(
    (path) => /(?:^|\/)package\.json$/u.test(path) && !/(?:^|\/)node_modules\//u.test(path),
  );
  const texts = await Promise.all(paths.map((path) => project.read(path)));
  const byFolder = new Map<string, Manifest>();
  const problems: ManifestProblem[] = [];
  for (const [index, path] of paths.entries()) {
    const text = texts[index];
    if (text === undefined) continue;
    const read = readJson(path, text);
    problems.push(...read.problems);
    byFolder.set(folderOf(path), manifest(folderOf(path), read.value));
  }
  return { byFolder, problems, above: nearest(byFolder) };
}

function manifest(folder: string, json: JsonObject): Manifest {
  const workspaces = asObject(json.workspaces)?.packages ?? json.workspaces;
  const entries = [json.source, json.module, json.main, json["jsnext:main"], json.browser, json.types, json.typings];
  return {
    folder,
    name: asString(json.name),
    exports: json.exports,
    imports: asObject(json.imports),
    entries: entries.flatMap((entry) => asString(entry) ?? []),
    workspaces: asStrings(workspaces),
    dependencies: dependenciesOf(json),
  };
}

function dependenciesOf(json: JsonObject): ReadonlyMap<string, string> {
  const fields = ["peerDependencies", "optionalDependencies", "devDependencies", "dependencies"];
  const pairs = fields.flatMap((field) => Object.entries(asObject(json[field]) ?? {}));
  return new Map(pairs.flatMap(([name, range]) => (typeof range === "string" ? [[name, range] as const] : [])));
}

function nearest(byFolder: ReadonlyMap<string, Manifest>): (folder: string) => Manifest | undefined {
  return remember((folder) => {
    for (const at of foldersUp(folder)) {
      const found = byFolder.get(at);
      if (found) return found;
    }
    return undefined;
  });
}
