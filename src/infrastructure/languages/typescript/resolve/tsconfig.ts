import { glob, type Glob } from "./globs.ts";
import { asObject, asStrings, asString } from "./json.ts";
import { below, folderOf, join } from "./path.ts";

/** A value of a configuration with the folder of the file that states it: what its paths are relative to. */
export interface Stated {
  readonly value: unknown;
  readonly folder: string;
}

/** A configuration file after `extends`, not interpreted yet. */
export interface Settings {
  readonly path: string;
  /** Compiler options, and `files`, `include`, `exclude` under their own names. */
  readonly stated: ReadonlyMap<string, Stated>;
  /** Paths of the configurations that `references` names; these are not inherited. */
  readonly references: readonly string[];
}

/** One entry of `paths`. */
export interface PathMapping {
  readonly before: string;
  /** What follows the `*`; `undefined` if the pattern has none and must match whole. */
  readonly after: string | undefined;
  /** Targets from the root of the snapshot, with their `*`. */
  readonly targets: readonly string[];
}

/** What a `tsconfig.json` or `jsconfig.json` means for resolution. */
export interface Config {
  readonly path: string;
  readonly folder: string;
  readonly references: readonly string[];
  /** True if the configuration itself takes the file in. */
  includes(path: string): boolean;
  readonly baseUrl: string | undefined;
  /** In the order in which TypeScript tries them. */
  readonly paths: readonly PathMapping[];
  readonly rootDirs: readonly string[];
  readonly rootDir: string | undefined;
  readonly outDir: string | undefined;
  readonly conditions: readonly string[];
  readonly suffixes: readonly string[];
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: TypeScript's own placeholder, written like this in JSON.
const configFolder = "${configDir}";

/** Interprets settings: makes every path start at the root of the snapshot. */
export function configOf({ path, stated, references }: Settings): Config {
  const folder = folderOf(path);
  const place = (text: string, from: string) =>
    text.startsWith(configFolder) ? join(folder, `./${text.slice(configFolder.length)}`) : join(from, text);
  const one = (name: string) => {
    const option = stated.get(name);
    const text = asString(option?.value);
    return option && text !== undefined ? place(text, option.folder) : undefined;
  };
  const list = (name: string) => {
    const option = stated.get(name);
    return option ? asStrings(option.value).map((text) => place(text, option.folder)) : [];
  };
  const [baseUrl, outDir] = [one("baseUrl"), one("outDir")];
  const mapped = stated.get("paths");
  return {
    path,
    folder,
    references,
    baseUrl,
    outDir,
    rootDir: one("rootDir"),
    rootDirs: list("rootDirs"),
    paths: mapped ? mappings(mapped.value, (text) => place(text, baseUrl ?? mapped.folder)) : [],
    conditions: asStrings(stated.get("customConditions")?.value),
    suffixes: suffixesOf(stated),
    includes: membership({ path, stated, list, outDir }),
  };
}

function suffixesOf(stated: Settings["stated"]): readonly string[] {
  const suffixes = asStrings(stated.get("moduleSuffixes")?.value);
  return suffixes.length > 0 ? suffixes : [""];
}

/** The exact pattern wins, then the one with the longest beginning (TypeScript, `matchPatternOrExact`). */
function mappings(value: unknown, place: (text: string) => string): readonly PathMapping[] {
  const all = Object.entries(asObject(value) ?? {}).map(([pattern, targets]): PathMapping => {
    const star = pattern.indexOf("*");
    const places = asStrings(targets).map(place);
    if (star === -1) return { before: pattern, after: undefined, targets: places };
    return { before: pattern.slice(0, star), after: pattern.slice(star + 1), targets: places };
  });
  const weight = ({ before, after }: PathMapping) => (after === undefined ? Number.POSITIVE_INFINITY : before.length);
  return all.sort((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)));
}

/** More patterns than any honest list has; matching them against every file would take minutes. */
export const mostPatterns = 2000;

interface Scope {
  readonly path: string;
  readonly stated: Settings["stated"];
  readonly list: (name: string) => readonly string[];
  readonly outDir: string | undefined;
}

/** TypeScript's rule for which files belong to a configuration. */
function membership({ path, stated, list, outDir }: Scope): (path: string) => boolean {
  const folder = folderOf(path);
  const files = new Set(list("files"));
  const includes = stated.has("include") ? list("include") : stated.has("files") ? [] : [folder];
  const excludes = stated.has("exclude") ? list("exclude") : outDir ? [outDir] : [];
  const taken = includes.slice(0, mostPatterns).map(matcher);
  const left = excludes.slice(0, mostPatterns).map(matcher);
  const allowsJs =
    path.endsWith("jsconfig.json") || stated.get("allowJs")?.value === true || stated.get("checkJs")?.value === true;

  return (file) => {
    if (files.has(file)) return true;
    if (below(folder, file) === undefined && !stated.has("include")) return false;
    if (!allowsJs && /\.[mc]?jsx?$/u.test(file)) return false;
    if (/(?:^|\/)(?:node_modules|bower_components|jspm_packages)\//u.test(file)) return false;
    return taken.some((matches) => matches(file)) && !left.some((matches) => matches(file));
  };
}

/** A pattern without wildcard in its last part that has no ending is a folder. */
function matcher(pattern: string): Glob {
  const last = pattern.slice(pattern.lastIndexOf("/") + 1);
  if (last === "") return () => true;
  if (/[*?]/u.test(pattern)) {
    const whole = glob(pattern);
    if (/[*?.]/u.test(last)) return last === "**" || last === "*" ? whole : either(whole, glob(`${pattern}/**`));
    return either(whole, glob(`${pattern}/**`));
  }
  return (path) => below(pattern, path) !== undefined;
}

function either(one: Glob, other: Glob): Glob {
  return (path) => one(path) || other(path);
}
