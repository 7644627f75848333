import { posix } from "node:path";
import ts from "typescript";

const { dirname, join } = posix;

/** What entitles a specifier to a file. */
export type Ground = "path" | "rootDirs" | "build" | "imports" | "paths" | "baseUrl" | "package" | "custom";

/**
 * Tells why a specifier in a file may lead to another one, by a plain and generous reading of manifests and configurations
 * that shares no code with the resolver: an answer without a ground is wrong, whatever the oracles say.
 */
export type Grounds = (from: string, specifier: string, file: string) => Ground | undefined;

type Json = Readonly<Record<string, unknown>>;

interface Manifest {
  readonly folder: string;
  readonly name: unknown;
  readonly exports: unknown;
  readonly imports: unknown;
  /** What the package's own name means, relative to the folder. */
  readonly entries: readonly string[];
  /** Folders of the tree by the name under which the package depends on them. */
  readonly linked: ReadonlyMap<string, string>;
}

interface Config {
  readonly path: string;
  readonly folder: string;
  readonly options: Json;
  readonly bases: readonly string[];
}

const customFolders = ["", "src", "app", "client", "public", "static", "resources/js", "src/lib"];
const builtFolder = /(?:^|\/)(?:dist|build|built|lib|out|output|esm|cjs|es|types|target)(?:\/|$)/u;

/** Reads all manifests and configurations among the paths. */
export function groundsOf(paths: readonly string[], read: (path: string) => string): Grounds {
  const manifests = paths.filter((path) => /(?:^|\/)package\.json$/u.test(path)).map((path) => manifestAt(path, read));
  const byFolder = new Map(manifests.map((one) => [one.folder, one]));
  const isConfig = (path: string) => path.endsWith(".json") && !path.endsWith("package.json");
  const configs = new Map(paths.filter(isConfig).map((path) => [path, once(() => configAt(path, read))] as const));
  const configsAt = remembering((folder) => configsFor(folder, configs, manifests));
  const above = remembering((folder) => foldersUp(folder).flatMap((one) => byFolder.get(one) ?? [])[0]);

  const isBuiltFrom = (place: string, file: string) =>
    builtFolder.test(place) && isBelow(above(place)?.folder ?? "", file) && isNamedAlike(place, file);
  const isAt = (place: string, file: string) => names(place, file) || isEntry(byFolder.get(plainFolder(place)), file);
  const isEntry = (manifest: Manifest | undefined, file: string): boolean =>
    manifest?.entries
      .map((entry) => join(manifest.folder, entry))
      .some((place) => names(place, file) || isBuiltFrom(place, file)) ?? false;

  return (from, written, file) => {
    const specifier = written.replace(/^.*!/u, "");
    const plain = specifier.replace(/(?<=.)[?#].*$/u, "");
    const governing = configsAt(dirname(from));
    if (/^\.{1,2}(?:\/|$)/u.test(plain)) {
      const place = join(dirname(from), plain);
      if (isAt(place, file) || file === join(dirname(from), specifier)) return "path";
      if (otherRoots(governing, place).some((one) => isAt(one, file))) return "rootDirs";
      return isBuiltFrom(place, file) ? "build" : undefined;
    }
    const own = above(dirname(from));
    const mapped = governing.flatMap((config) => placesByPaths(config, plain));
    if (mapped.some((place) => isAt(place, file) || isBuiltFrom(place, file))) return "paths";
    if (governing.some((config) => baseOf(config) !== undefined && isAt(join(baseOf(config) ?? "", plain), file)))
      return "baseUrl";
    if (plain.startsWith("#")) return own && isPrivate(own, plain, file) ? "imports" : undefined;
    if (manifests.some((one) => isInPackage(one, plain, file)) || isLinked(own, plain, file)) return "package";
    const rest = plain.replace(/^(?:@@|~~|[@~]|\$lib|@site)?\/|^~|^\$lib$/u, "");
    const folder = own?.folder ?? "";
    return customFolders.some((place) => isAt(join(folder, place, rest), file)) ? "custom" : undefined;
  };

  function isPrivate(own: Manifest, specifier: string, file: string): boolean {
    return targetsOf(own.imports, specifier).some((target) =>
      target.startsWith(".")
        ? isAt(join(own.folder, target), file) || isBuiltFrom(join(own.folder, target), file)
        : manifests.some((one) => isInPackage(one, target, file)),
    );
  }

  /** A dependency such as `file:./order` may give the package a name of its own. */
  function isLinked(own: Manifest | undefined, specifier: string, file: string): boolean {
    return [...(own?.linked ?? [])].some(([name, folder]) => {
      const manifest = byFolder.get(folder);
      return manifest !== undefined && isInPackage({ ...manifest, name }, specifier, file);
    });
  }

  function isInPackage(manifest: Manifest, specifier: string, file: string): boolean {
    const { folder, name, exports } = manifest;
    if (typeof name !== "string" || !isBelow(folder, file)) return false;
    if (specifier === name) return isEntry(manifest, file);
    if (!specifier.startsWith(`${name}/`)) return false;
    const subpath = specifier.slice(name.length + 1);
    const places = [subpath, `src/${subpath}`, ...targetsOf(exports, `./${subpath}`)].map((one) => join(folder, one));
    return places.some((place) => isAt(place, file) || isBuiltFrom(place, file));
  }
}

/** True if the file is the place, with an ending, or its index. */
function names(place: string, file: string): boolean {
  const path = place.replace(/^\.$|\/$/u, "");
  const stems = [path, path.replace(/(?:\.d)?\.[mc]?[jt]sx?$/u, ""), path.replace(/\.\w+$/u, ".d")];
  const index = path === "" ? "index" : `${path}/index`;
  return file === path || [...stems, index].some((stem) => file.startsWith(stem) && isEnding(file.slice(stem.length)));
}

function isEnding(rest: string): boolean {
  return /^(?:\.(?:ios|android|native|web|windows|macos))?(?:\.d(?:\.[a-z]+)?)?\.[a-z]+$/u.test(rest);
}

/** A build keeps the name of a file, or makes an index of a folder. */
function isNamedAlike(place: string, file: string): boolean {
  const stem = (path: string) => /[^/.]*(?=[^/]*$)/u.exec(path)?.[0] ?? "";
  return stem(place) === stem(file) || ["index", "main"].includes(stem(file));
}

function isBelow(folder: string, path: string): boolean {
  return folder === "" || folder === "." || path === folder || path.startsWith(`${folder}/`);
}

/** The configurations that stand above a folder, and what they extend. */
function configsFor(
  folder: string,
  configs: ReadonlyMap<string, () => Config>,
  manifests: readonly Manifest[],
): readonly Config[] {
  const waiting = [...configs.keys()].filter(
    (path) => /^(?:ts|js)config[^/]*\.json$/u.test(posix.basename(path)) && isBelow(folderOf(path), folder),
  );
  const reached = new Set(waiting);
  for (const path of reached) {
    const config = configs.get(path)?.();
    for (const base of config?.bases ?? [])
      for (const one of baseAt(base, path)) if (configs.has(one)) reached.add(one);
  }
  return [...reached].flatMap((path) => configs.get(path)?.() ?? []);

  function baseAt(base: string, path: string): string[] {
    const owner = manifests.find(({ name }) => typeof name === "string" && `${base}/`.startsWith(`${name}/`));
    const place = base.startsWith(".")
      ? join(folderOf(path), base)
      : owner && join(owner.folder, base.slice(String(owner.name).length + 1));
    return place === undefined ? [] : [place, `${place}.json`, join(place, "tsconfig.json")];
  }
}

function placesByPaths(config: Config, specifier: string): string[] {
  const base = baseOf(config) ?? config.folder;
  return Object.entries(asJson(config.options.paths)).flatMap(([pattern, targets]) => {
    const star = starOf(pattern, specifier);
    if (star === undefined || !Array.isArray(targets)) return [];
    return targets.map((target) =>
      join(
        base,
        String(target).replace("*", () => star),
      ),
    );
  });
}

function baseOf({ folder, options: { baseUrl } }: Config): string | undefined {
  return typeof baseUrl === "string" ? join(folder, baseUrl) : undefined;
}

function otherRoots(configs: readonly Config[], place: string): string[] {
  return configs.flatMap(({ folder, options: { rootDirs } }) => {
    const roots = Array.isArray(rootDirs) ? rootDirs.map((root) => join(folder, String(root))) : [];
    const rests = roots.filter((root) => isBelow(root, place)).map((root) => posix.relative(root, place));
    return rests.flatMap((rest) => roots.map((root) => join(root, rest)));
  });
}

/** All strings below the keys that fit, with their star filled in. */
function targetsOf(map: unknown, key: string): string[] {
  return Object.entries(asJson(map)).flatMap(([pattern, target]) => {
    const star = pattern.endsWith("/") ? starOf(`${pattern}*`, key) : starOf(pattern, key);
    if (star === undefined) return [];
    return leaves(target).map((one) => (pattern.endsWith("/") ? one + star : one.replaceAll("*", () => star)));
  });
}

function leaves(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}

function starOf(pattern: string, text: string): string | undefined {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return pattern === text ? "" : undefined;
  const fits = text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
  return fits ? text.slice(before.length, text.length - after.length) : undefined;
}

function manifestAt(path: string, read: (path: string) => string): Manifest {
  const { name, exports, imports, ...others } = jsonAt(path, read);
  const fields = ["source", "module", "main", "jsnext:main", "browser", "types", "typings"].map(
    (field) => others[field],
  );
  const main = asJson(exports)["."] ?? exports;
  const usual = ["", "src", "lib", "source"].flatMap((place) => [`${place}/index`, `${place}/main`]);
  const entries = [...fields.filter((one) => typeof one === "string"), ...leaves(main), ...usual];
  return { folder: folderOf(path), name, exports, imports, entries, linked: linkedBy(folderOf(path), others) };
}

function linkedBy(folder: string, fields: Json): ReadonlyMap<string, string> {
  const all = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"].flatMap((field) =>
    Object.entries(asJson(fields[field])),
  );
  const paths = all.map(
    ([name, range]) => [name, /^(?:file|link|portal|workspace):(\..*)$/u.exec(String(range))?.[1]] as const,
  );
  return new Map(paths.flatMap(([name, path]) => (path === undefined ? [] : [[name, join(folder, path)] as const])));
}

function configAt(path: string, read: (path: string) => string): Config {
  const { compilerOptions, extends: bases } = jsonAt(path, read);
  return { path, folder: folderOf(path), options: asJson(compilerOptions), bases: [bases].flat().map(String) };
}

function jsonAt(path: string, read: (path: string) => string): Json {
  return asJson(ts.parseConfigFileTextToJson(path, read(path)).config);
}

function asJson(value: unknown): Json {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === "." ? "" : folder;
}

function plainFolder(place: string): string {
  return place.replace(/^\.?\/?$|\/$/u, "");
}

function foldersUp(folder: string): string[] {
  const parts = folder === "." ? [] : folder.split("/");
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join("/")), ""];
}

function once<Answer>(find: () => Answer): () => Answer {
  const known = remembering(find);
  return () => known("");
}

function remembering<Answer>(find: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    const answer = known.get(key) ?? find(key);
    known.set(key, answer);
    return answer;
  };
}
