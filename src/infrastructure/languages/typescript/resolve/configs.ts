import { remember } from "../../../../domain/source/remember.ts";
import { type Text, tell } from "../../../../domain/findings/text.ts";
import type { ManifestProblem, Project } from "../../../../application/ports/language.ts";
import { asObject, asString, asStrings, readJson, type JsonObject } from "./json.ts";
import { folderOf, foldersUp, isOutside, isRelative, join } from "./path.ts";
import { configOf, type Config, mostPatterns, type Settings, type Stated } from "./tsconfig.ts";

/** Finds the folder of a package of the repository by its name. */
export type FolderOfPackage = (name: string, from: string) => string | undefined;

/** All configurations of a project. */
export interface Configs {
  /** The configurations that may speak for a file: its owner first, then the nearest one if that is another. */
  forFile(path: string): readonly Config[];
  /** Configurations that stand in a folder. */
  inFolder(folder: string): readonly Config[];
  readonly problems: readonly ManifestProblem[];
}

/** Reads every `tsconfig*.json` and `jsconfig.json`, and what they extend and reference. */
export async function readConfigs(project: Project, folderOfPackage: FolderOfPackage): Promise<Configs> {
  const loader = makeLoader(project, folderOfPackage);
  const paths = project.paths.filter(
    (path) =>
      /(?:^|\/)(?:tsconfig(?:[.-][\w.-]+)?|jsconfig)\.json$/u.test(path) && !/(?:^|\/)node_modules\//u.test(path),
  );
  const byPath = new Map<string, Config>();
  let waiting = paths;
  while (waiting.length > 0) {
    const referenced = new Set<string>();
    for (const path of waiting) {
      const settings = await loader.load(path);
      byPath.set(path, configOf(settings));
      for (const reference of settings.references) referenced.add(reference);
    }
    waiting = [...referenced].filter((path) => !byPath.has(path));
  }
  return { ...lookUps(byPath), problems: loader.problems };
}

function lookUps(byPath: ReadonlyMap<string, Config>): Pick<Configs, "forFile" | "inFolder"> {
  const byFolder = new Map<string, Config[]>();
  for (const config of byPath.values()) byFolder.set(config.folder, [...(byFolder.get(config.folder) ?? []), config]);
  const main = (folder: string) => {
    const prefix = folder === "" ? "" : `${folder}/`;
    return byPath.get(`${prefix}tsconfig.json`) ?? byPath.get(`${prefix}jsconfig.json`);
  };
  const above = remember((folder) => [...foldersUp(folder)].flatMap((one) => main(one) ?? []));
  const forFile = (path: string) => {
    const [nearest, ...others] = above(folderOf(path));
    if (!nearest) return [];
    const owner = firstOf([nearest, ...others], (one) => ownerBelow(one, path, byPath)) ?? nearest;
    return owner === nearest ? [nearest] : [owner, nearest];
  };
  return { inFolder: (folder) => byFolder.get(folder) ?? [], forFile: remember(forFile) };
}

/** The configuration itself, or the one that it references, whichever takes the file in. */
function ownerBelow(config: Config, path: string, byPath: ReadonlyMap<string, Config>): Config | undefined {
  if (config.includes(path)) return config;
  return config.references.flatMap((one) => byPath.get(one) ?? []).find((one) => one.includes(path));
}

function firstOf<From, To>(from: readonly From[], find: (one: From) => To | undefined): To | undefined {
  for (const one of from) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Loader {
  load(path: string): Promise<Settings>;
  readonly problems: ManifestProblem[];
}

/** Loads one configuration after the other, so that one met while it is being loaded is a circle. */
function makeLoader(project: Project, folderOfPackage: FolderOfPackage): Loader {
  const problems: ManifestProblem[] = [];
  const known = new Map<string, Settings>();
  const loading = new Set<string>();

  async function load(path: string): Promise<Settings> {
    const memo = known.get(path);
    if (memo) return memo;
    loading.add(path);
    const { value, problems: broken } = readJson(path, (await project.read(path)) ?? "{}");
    problems.push(...broken, ...tooLongLists(value, path));

    const stated = new Map<string, Stated>();
    for (const base of asStrings(value.extends)) {
      for (const [name, option] of (await extended(base, path))?.stated ?? []) stated.set(name, option);
    }
    for (const [name, option] of ownSettings(value, folderOf(path))) stated.set(name, option);
    const settings = { path, stated, references: referencesOf(value, path, project) };
    loading.delete(path);
    known.set(path, settings);
    return settings;
  }

  async function extended(base: string, from: string): Promise<Settings | undefined> {
    const path = basePath(base, from, { project, folderOfPackage });
    if (path !== undefined && !loading.has(path)) return load(path);
    if (path !== undefined) problems.push({ path: from, message: tell(circular, { path }) });
    else problems.push(...missingBase(base, from, project));
    return undefined;
  }

  return { load, problems };
}

function tooLongLists(value: JsonObject, path: string): readonly ManifestProblem[] {
  return ["include", "exclude"]
    .filter((name) => asStrings(value[name]).length > mostPatterns)
    .map((name) => ({ path, message: tell(tooMany, { name, n: mostPatterns }) }));
}

function ownSettings(value: JsonObject, folder: string): [string, Stated][] {
  const lists = ["files", "include", "exclude"].filter((name) => value[name] !== undefined);
  return [
    ...Object.entries(asObject(value.compilerOptions) ?? {}).map(([name, option]): [string, Stated] => [
      name,
      { value: option, folder },
    ]),
    ...lists.map((name): [string, Stated] => [name, { value: value[name], folder }]),
  ];
}

function referencesOf(value: JsonObject, path: string, project: Project): readonly string[] {
  const references = Array.isArray(value.references) ? value.references : [];
  return references.flatMap((reference) => {
    const text = asString(asObject(reference)?.path);
    if (text === undefined) return [];
    const target = join(folderOf(path), text);
    const inside = target === "" ? "tsconfig.json" : `${target}/tsconfig.json`;
    return [target, inside, `${target}.json`].find((one) => one.endsWith(".json") && project.has(one)) ?? [];
  });
}

interface Surroundings {
  readonly project: Project;
  readonly folderOfPackage: FolderOfPackage;
}

/** The file that `extends` names: a path, or a path in a package, with or without `.json`. */
function basePath(base: string, from: string, { project, folderOfPackage }: Surroundings): string | undefined {
  const present = (path: string) => [path, `${path}.json`, `${path}/tsconfig.json`].find((one) => project.has(one));
  if (isRelative(base)) return present(join(folderOf(from), base));

  const name = /^(?:@[^/]+\/)?[^/]+/u.exec(base)?.[0] ?? base;
  const folder = folderOfPackage(name, from);
  if (folder !== undefined) return present(join(folder, `./${base.slice(name.length)}`));
  for (const above of foldersUp(folderOf(from))) {
    const installed = present(join(above, `node_modules/${base}`));
    if (installed) return installed;
  }
  return undefined;
}

function missingBase(base: string, from: string, project: Project): readonly ManifestProblem[] {
  if (isRelative(base)) {
    const target = join(folderOf(from), base);
    // Nuxt and SvelteKit write the base themselves, into a folder that is not committed.
    const isGenerated = !isOutside(target) && (project.isIgnored(target) || project.isIgnored(`${target}.json`));
    if (isGenerated) return [];
    return [{ path: from, message: tell(absentBase, { base }) }];
  }
  // The bases of the @tsconfig organisation set no paths.
  if (base.startsWith("@tsconfig/")) return [];
  return [{ path: from, message: tell(foreignBase, { base }), weight: "note" }];
}

const circular: Text = {
  en: '"extends" leads back to {path}, which is being read.',
  "zh-CN": "extends 又指回了正在读取的 {path}。",
};
const tooMany: Text = {
  en: '"{name}" has more than {n} patterns; only so many were read.',
  "zh-CN": "“{name}”的模式超过 {n} 个，只读取了这么多。",
};
const absentBase: Text = {
  en: '"extends" names {base}, which does not exist. Its settings were not read.',
  "zh-CN": "extends 指定的 {base} 不存在，没有读取其中的设置。",
};
const foreignBase: Text = {
  en: '"extends" names {base}, a package that is not part of this repository. If it sets "paths" or "baseUrl", imports that rely on them show up as unresolved.',
  "zh-CN":
    "extends 指定的 {base} 是不在本仓库中的包。若它设置了 paths 或 baseUrl，依赖这些设置的导入会显示为找不到目标。",
};
