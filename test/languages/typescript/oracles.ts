import { realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type NapiResolveOptions, ResolverFactory } from "oxc-resolver";
import ts from "typescript";

/** Answers an import as the file it leads to, from the root of the tree; `undefined` for a package or nothing. */
export type Oracle = (from: string, specifier: string, form?: string) => string | undefined;

const extensions = [
  ".ts",
  ".tsx",
  ".js",
  ".jsx",
  ".mts",
  ".cts",
  ".mjs",
  ".cjs",
  ".vue",
  ".svelte",
  ".astro",
  ".json",
  ".node",
  ".wasm",
  ".d.ts",
  ".d.mts",
  ".d.cts",
];

const options = (): NapiResolveOptions => ({
  extensions: [...extensions],
  extensionAlias: {
    ".js": [".ts", ".tsx", ".js", ".jsx", ".d.ts", ".d.mts", ".d.cts"],
    ".jsx": [".tsx", ".ts", ".jsx", ".js", ".d.ts"],
    ".mjs": [".mts", ".mjs", ".d.mts"],
    ".cjs": [".cts", ".cjs", ".d.cts"],
  },
  mainFields: ["source", "module", "main", "types"],
  nodePath: false,
});

/** oxc-resolver, told to look for the endings that we look for. */
export function oxcOracle(root: string): Oracle {
  const make = (condition: string, more: NapiResolveOptions) =>
    new ResolverFactory({ ...options(), conditionNames: ["node", condition, "default"], ...more });
  const resolvers = { import: make("import", { tsconfig: "auto" }), require: make("require", { tsconfig: "auto" }) };
  // A configuration that extends a package which is not installed makes it refuse every answer.
  const blind = { import: make("import", {}), require: make("require", {}) };
  return (from, specifier, form) => {
    const mode = form === "require" ? "require" : "import";
    const answer = resolvers[mode].resolveFileSync(join(root, from), specifier);
    const isRefused = /tsconfig/iu.test(answer.error ?? "");
    const { path } = isRefused ? blind[mode].sync(dirname(join(root, from)), specifier) : answer;
    return path === undefined ? undefined : inside(root, path.replace(/\?.*$/u, ""));
  };
}

/** `ts.resolveModuleName` in bundler mode, with the options of the configuration that owns the file. */
export function typescriptOracle(root: string): Oracle {
  const configs = new Map<string, ts.ParsedCommandLine | undefined>();
  const parsed = (path: string) => {
    if (!configs.has(path)) configs.set(path, parseConfig(path));
    return configs.get(path);
  };
  const caches = new Map<string, ts.ModuleResolutionCache>();
  return (from, specifier, form) => {
    const file = join(root, from);
    const config = owner(root, file, parsed);
    const compilerOptions = { ...config?.options, ...bundler };
    const key = config?.options.configFilePath === undefined ? "" : String(config.options.configFilePath);
    const cache = caches.get(key) ?? ts.createModuleResolutionCache(root, (name) => name, compilerOptions);
    caches.set(key, cache);
    const mode = form === "require" ? ts.ModuleKind.CommonJS : ts.ModuleKind.ESNext;
    const { resolvedModule } = ts.resolveModuleName(specifier, file, compilerOptions, ts.sys, cache, undefined, mode);
    return resolvedModule && inside(root, resolvedModule.resolvedFileName);
  };
}

const bundler: ts.CompilerOptions = {
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  resolveJsonModule: true,
  allowImportingTsExtensions: true,
};

function parseConfig(path: string): ts.ParsedCommandLine | undefined {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  return ts.getParsedCommandLineOfConfigFile(path, {}, host);
}

/** The nearest configuration that takes the file in, by itself or by a reference; else the nearest. */
function owner(
  root: string,
  file: string,
  parsed: (path: string) => ts.ParsedCommandLine | undefined,
): ts.ParsedCommandLine | undefined {
  let nearest: ts.ParsedCommandLine | undefined;
  for (let folder = dirname(file); folder.length >= root.length; folder = dirname(folder)) {
    const path = ["tsconfig.json", "jsconfig.json"]
      .map((name) => join(folder, name))
      .find((one) => ts.sys.fileExists(one));
    const config = path === undefined ? undefined : parsed(path);
    if (!config) continue;
    nearest ??= config;
    if (config.fileNames.includes(file)) return config;
    for (const reference of config.projectReferences ?? []) {
      const referenced = parsed(ts.resolveProjectReferencePath(reference));
      if (referenced?.fileNames.includes(file)) return referenced;
    }
  }
  return nearest;
}

/** The path from the root; `undefined` for files outside of it and for installed packages. */
function inside(root: string, path: string): string | undefined {
  const place = relative(root, realpathSync(path)).replaceAll("\\", "/");
  return place.startsWith("..") || /(?:^|\/)node_modules\//u.test(place) ? undefined : place;
}
