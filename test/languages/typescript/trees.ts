import type { Files } from "./project.ts";

/** A generated project, and imports to ask about. */
export interface GeneratedTree {
  readonly files: Files;
  readonly imports: readonly (readonly [from: string, specifier: string])[];
  /** Names of workspace packages with their folders, to be linked into `node_modules` for the oracles. */
  readonly links: ReadonlyMap<string, string>;
}

/** A stream of numbers below 1 that depends on the seed alone (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const names = ["order", "cart", "money", "index", "shop.test", "order.model"];
const endings = [
  ".ts",
  ".ts",
  ".tsx",
  ".js",
  ".jsx",
  ".mts",
  ".cts",
  ".mjs",
  ".cjs",
  ".d.ts",
  ".d.mts",
  ".json",
  ".css",
  ".vue",
];
const written = [
  "",
  "",
  "",
  ".js",
  ".ts",
  ".tsx",
  ".jsx",
  ".mjs",
  ".cjs",
  ".json",
  ".css",
  ".vue",
  ".d.ts",
  "/index",
  "/",
];

/** Makes a project of some packages with sources, configurations, `exports` and `imports` from a seed. */
export function treeOf(seed: number): GeneratedTree {
  const next = random(seed);
  const pick = <One>(list: readonly [One, ...One[]] | readonly One[]): One => {
    const one = list[Math.floor(next() * list.length)];
    if (one === undefined) throw new Error("nothing to pick from");
    return one;
  };
  const chance = (likelihood: number) => next() < likelihood;
  const files: Record<string, string> = {
    "package.json": JSON.stringify({ private: true, workspaces: ["packages/*"] }),
  };
  const links = new Map<string, string>();
  const hasRoot = chance(0.5);
  const folders = ["src", "src/order", "src/cart/lines", "parts"];

  for (const unit of ["packages/core", "packages/web"]) {
    const name = `@shop/${unit.slice("packages/".length)}`;
    links.set(name, unit);
    for (let count = 0; count < 14; count += 1) files[`${unit}/${pick(folders)}/${pick(names)}${pick(endings)}`] = "";
    files[`${unit}/src/main.ts`] = "";
    const exports = chance(0.7)
      ? {
          ".": chance(0.5) ? "./src/main.ts" : { import: "./src/main.ts", require: "./parts/order.cjs" },
          "./*": "./src/*.ts",
          "./cart/*": ["./src/cart/*.js", "./parts/*.ts"],
        }
      : undefined;
    const imports = { "#src/*": "./src/*", "#parts/*.js": "./parts/*.ts", "#main": { default: "./src/main.ts" } };
    files[`${unit}/package.json`] = JSON.stringify({ name, main: "./src/main.ts", exports, imports });
    if (chance(0.8)) files[`${unit}/tsconfig.json`] = JSON.stringify(config({ chance, hasRoot }));
  }
  if (hasRoot)
    files["tsconfig.json"] = JSON.stringify({ compilerOptions: { paths: { "@core/*": ["./packages/core/src/*"] } } });

  const sources = Object.keys(files).filter((path) => /\.[mc]?[jt]sx?$/u.test(path) && !path.endsWith(".d.ts"));
  const imports = Array.from({ length: 120 }, () => [pick(sources), specifier({ pick, chance })] as const);
  return { files, imports, links };
}

function config({ chance, hasRoot }: { readonly chance: (likelihood: number) => boolean; readonly hasRoot: boolean }) {
  const compilerOptions = {
    allowJs: true,
    ...(chance(0.3) && { baseUrl: "./src" }),
    ...(chance(0.7) && {
      paths: {
        "@app/*": ["./src/*", "./parts/*"],
        "@order/*": ["./src/order/*"],
        exact: ["./parts/order"],
        "*.model": ["./src/*.model"],
      },
    }),
    ...(chance(0.2) && { rootDirs: ["./src", "./parts"] }),
  };
  return {
    compilerOptions,
    ...(hasRoot && chance(0.3) && { extends: "../../tsconfig.json" }),
    ...(chance(0.3) && { include: ["src"] }),
  };
}

interface Dice {
  readonly pick: <One>(list: readonly One[]) => One;
  readonly chance: (likelihood: number) => boolean;
}

function specifier({ pick, chance }: Dice): string {
  const name = pick(names) + pick(written);
  const beginnings = [
    "./",
    "../",
    "./order/",
    "../order/",
    "../../",
    "@app/",
    "@app/order/",
    "@order/",
    "@core/",
    "@shop/core/",
    "@shop/web/",
    "@shop/core/cart/",
    "#src/",
    "#parts/",
    "cart/lines/",
    "order/",
  ];
  if (chance(0.1))
    return pick([
      ".",
      "..",
      "./",
      "@shop/core",
      "@shop/web",
      "exact",
      "order.model",
      "#main",
      "react",
      "./main",
      "../main.js",
    ]);
  return pick(beginnings) + name;
}
