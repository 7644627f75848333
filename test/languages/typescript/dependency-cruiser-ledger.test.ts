import { describe, expect, test } from "vitest";

/*
 * The suite of extraction of dependency-cruiser 17.4.3: one line for each of its files, loops counted as often as they run.
 * A case agrees if the same specifiers lead to the same kind of target: a file below node_modules is the package there, what
 * it cannot follow is an asset, and an edge counts once. Ours stand in
 * dependency-cruiser-edges.test.ts, dependency-cruiser-leads.test.ts and extract.test.ts.
 */

/** Why a case asks for something that we do not do, or do otherwise on purpose. */
const reasons = {
  amd: "AMD is a stated limit, with a fixture.",
  arguments: "It tests calls without an argument or with null, which our types do not allow.",
  brokenMarkup: "It drops a script that never ends without a word; we tell it.",
  builtins: "It can be told other names of platform modules; ours are Node's, and schemes such as bun:.",
  bundler: "Aliases and module folders of webpack are code, which is not run: a stated limit, with a fixture.",
  coffee: "CoffeeScript is no language of ours.",
  combined: "It can add up the manifests of folder and root; we ask the nearest one and keep no kinds of dependencies.",
  data: "It splits data: URLs into media type and content; to us they are one platform module.",
  elision: "It compiles twice and compares to find what is gone at run time; we read one tree and never compile.",
  exoticRequire:
    "It follows the names that its configuration lists and no others; we follow what holds require, and window.require.",
  exports: "It ignores `exports` unless told otherwise; we always read it, as Node does.",
  files: "It reads the file itself; our extractor is given the text, and a file that cannot be read is told elsewhere.",
  filters: "Options for what to include, exclude or follow, and how deep; we read the whole snapshot.",
  gathering: "It gathers start files from folders, globs and extra endings; we read what the snapshot lists.",
  installed: "It reads manifests and folders of installed packages; a bare checkout has none.",
  jsxFault: "Its expectation records a known fault of its parser, which makes two dependencies out of prose.",
  licences: "Licences of packages are no matter of resolution.",
  links:
    "A snapshot lists links by name only, so that an import through one is unresolved and a broken one is no source.",
  manifests:
    "It sorts packages by the section of package.json that lists them; an edge of ours names the package alone.",
  notInstalled: "What is not installed is unknown to it; a bare specifier names its package without that.",
  patterns:
    "It compares the beginning of a path with a workspace pattern; package managers match the folder, and so do we.",
  records: "It compares the records of its own output.",
  scopeOnly: "It takes a scope without a name for a package; npm allows no such name, and we say so.",
  sourceFirst: "It takes order.js although order.ts stands beside it; TypeScript takes the source, and so do we.",
  stats: "It counts statements and bytes.",
  switches: "It finds JSDoc imports and process.getBuiltinModule only if told to; we always count them.",
  transpilers:
    "It transpiles with the compilers of the project before it reads; we parse every dialect and run nothing.",
  typeAsValue: "Its parser of that case drops the word type; its other parsers and TypeScript agree with us.",
} as const;

type Reason = keyof typeof reasons;

interface Line {
  readonly file: string;
  readonly cases: number;
  readonly agreed: number;
  /** Cases that proved us wrong, until we mended it. */
  readonly fixed?: number;
  readonly adjudicated?: Readonly<Partial<Record<Reason, number>>>;
}

const ledger: readonly Line[] = [
  { file: "acorn/extract-amd-deps", cases: 3, agreed: 0, adjudicated: { amd: 3 } },
  { file: "acorn/extract-cjs-deps", cases: 7, agreed: 6, adjudicated: { exoticRequire: 1 } },
  { file: "acorn/extract-es6-deps", cases: 8, agreed: 7, adjudicated: { jsxFault: 1 } },
  { file: "acorn/extract-stats", cases: 3, agreed: 0, adjudicated: { stats: 3 } },
  { file: "acorn/parse", cases: 2, agreed: 1, adjudicated: { transpilers: 1 } },
  { file: "extract-stats", cases: 4, agreed: 0, adjudicated: { stats: 4 } },
  { file: "gather-initial-sources", cases: 17, agreed: 0, adjudicated: { gathering: 16, links: 1 } },
  { file: "get-dependencies.amd", cases: 13, agreed: 1, adjudicated: { amd: 12 } },
  { file: "get-dependencies.cjs", cases: 47, agreed: 29, adjudicated: { links: 15, notInstalled: 3 } },
  { file: "get-dependencies.es6", cases: 3, agreed: 3 },
  {
    file: "get-dependencies.odds-and-ends",
    cases: 17,
    agreed: 8,
    adjudicated: { coffee: 1, elision: 1, exoticRequire: 1, files: 1, filters: 3, gathering: 1, switches: 1 },
  },
  { file: "get-dependencies.ts", cases: 3, agreed: 3 },
  { file: "get-dependencies.ts-types", cases: 2, agreed: 2 },
  { file: "helpers-dependencies-equal", cases: 7, agreed: 0, adjudicated: { records: 7 } },
  { file: "helpers-detect-pre-compilation-ness", cases: 5, agreed: 0, adjudicated: { elision: 5 } },
  { file: "helpers-extract-module-attributes", cases: 11, agreed: 8, adjudicated: { data: 3 } },
  { file: "helpers-strip-query-parameters", cases: 3, agreed: 3 },
  { file: "index.cachebusting", cases: 1, agreed: 1 },
  { file: "index.donotfollow", cases: 2, agreed: 0, adjudicated: { filters: 2 } },
  { file: "index.exclude", cases: 2, agreed: 0, adjudicated: { filters: 2 } },
  { file: "index.maxdepth", cases: 4, agreed: 0, adjudicated: { filters: 4 } },
  { file: "index.with-stats", cases: 1, agreed: 0, adjudicated: { stats: 1 } },
  { file: "resolve/determine-dependency-types", cases: 25, agreed: 11, adjudicated: { bundler: 4, manifests: 10 } },
  {
    file: "resolve/external-module-helpers",
    cases: 23,
    agreed: 5,
    adjudicated: { arguments: 2, installed: 8, licences: 7, scopeOnly: 1 },
  },
  { file: "resolve/get-manifest", cases: 12, agreed: 5, adjudicated: { combined: 7 } },
  {
    file: "resolve/index.general",
    cases: 20,
    agreed: 12,
    fixed: 2,
    adjudicated: { builtins: 3, bundler: 2, exports: 1 },
  },
  { file: "resolve/index.tsconfig", cases: 7, agreed: 5, adjudicated: { notInstalled: 1, sourceFirst: 1 } },
  { file: "resolve/index.typescript", cases: 13, agreed: 10, adjudicated: { sourceFirst: 3 } },
  { file: "resolve/is-built-in", cases: 6, agreed: 3, adjudicated: { builtins: 3 } },
  { file: "resolve/merge-manifests", cases: 6, agreed: 0, adjudicated: { combined: 6 } },
  {
    file: "resolve/module-classifiers.get-alias-types",
    cases: 20,
    agreed: 14,
    adjudicated: { bundler: 3, links: 1, patterns: 2 },
  },
  {
    file: "resolve/module-classifiers.is-external-module",
    cases: 7,
    agreed: 0,
    adjudicated: { arguments: 2, installed: 5 },
  },
  { file: "resolve/module-classifiers.is-relative-module-name", cases: 9, agreed: 7, adjudicated: { arguments: 2 } },
  { file: "resolve/resolve-helpers", cases: 3, agreed: 3 },
  { file: "swc/extract-with-swc-commonjs", cases: 8, agreed: 8 },
  { file: "swc/extract-with-swc-dynamic-imports", cases: 4, agreed: 4 },
  { file: "swc/extract-with-swc-exotics", cases: 5, agreed: 1, fixed: 1, adjudicated: { exoticRequire: 3 } },
  { file: "swc/extract-with-swc-exports", cases: 4, agreed: 4 },
  { file: "swc/extract-with-swc-imports", cases: 4, agreed: 4 },
  { file: "swc/extract-with-swc-type-imports", cases: 3, agreed: 2, adjudicated: { typeAsValue: 1 } },
  { file: "transpile/babel-wrap", cases: 3, agreed: 0, adjudicated: { transpilers: 3 } },
  { file: "transpile/coffeescript-wrap", cases: 6, agreed: 0, adjudicated: { coffee: 6 } },
  { file: "transpile/index", cases: 14, agreed: 1, adjudicated: { transpilers: 13 } },
  { file: "transpile/javascript-wrap", cases: 3, agreed: 0, adjudicated: { transpilers: 3 } },
  { file: "transpile/livescript-wrap", cases: 1, agreed: 0, adjudicated: { transpilers: 1 } },
  { file: "transpile/meta", cases: 3, agreed: 0, adjudicated: { transpilers: 3 } },
  { file: "transpile/svelte-preprocess", cases: 10, agreed: 9, adjudicated: { transpilers: 1 } },
  { file: "transpile/svelte-wrap", cases: 3, agreed: 2, adjudicated: { transpilers: 1 } },
  { file: "transpile/try-import-available", cases: 7, agreed: 0, adjudicated: { transpilers: 7 } },
  { file: "transpile/typescript-wrap", cases: 6, agreed: 0, adjudicated: { transpilers: 6 } },
  { file: "transpile/vue-template-wrap", cases: 5, agreed: 4, adjudicated: { brokenMarkup: 1 } },
  { file: "transpile/vue3-template-wrap", cases: 5, agreed: 4, adjudicated: { brokenMarkup: 1 } },
  { file: "tsc/commonjs", cases: 8, agreed: 8 },
  { file: "tsc/dynamic-imports", cases: 5, agreed: 5 },
  { file: "tsc/exotics", cases: 7, agreed: 3, fixed: 1, adjudicated: { exoticRequire: 2, switches: 1 } },
  { file: "tsc/exports", cases: 4, agreed: 4 },
  { file: "tsc/extract-stats", cases: 3, agreed: 0, adjudicated: { stats: 3 } },
  { file: "tsc/imports", cases: 4, agreed: 4 },
  { file: "tsc/jsdoc-bracket-imports", cases: 11, agreed: 11 },
  { file: "tsc/jsdoc-import-tags", cases: 9, agreed: 8, adjudicated: { switches: 1 } },
  { file: "tsc/others", cases: 1, agreed: 0, adjudicated: { transpilers: 1 } },
  { file: "tsc/triple-slash-directives", cases: 3, agreed: 3 },
  { file: "tsc/type-imports-and-exports", cases: 15, agreed: 15 },
];

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe("every case of dependency-cruiser's extraction is agreed with, mended or adjudicated", () => {
  test.each(ledger)("$file", ({ cases, agreed, fixed = 0, adjudicated = {} }) => {
    expect(agreed + fixed + sum(Object.values(adjudicated))).toBe(cases);
  });

  test("files are listed once, in order", () => {
    const files = ledger.map(({ file }) => file);
    expect(files).toEqual([...new Set(files)].sort());
  });

  test("every reason is given for some case, in a sentence", () => {
    const given = new Set(ledger.flatMap(({ adjudicated = {} }) => Object.keys(adjudicated)));
    expect([...given].sort()).toEqual(Object.keys(reasons).sort());
    for (const sentence of Object.values(reasons)) expect(sentence).toMatch(/^[A-Z].{20,}\.$/u);
  });

  test("the sums", () => {
    const totals = {
      cases: sum(ledger.map(({ cases }) => cases)),
      agreed: sum(ledger.map(({ agreed }) => agreed)),
      fixed: sum(ledger.map(({ fixed = 0 }) => fixed)),
      adjudicated: sum(ledger.flatMap(({ adjudicated = {} }) => Object.values(adjudicated))),
    };
    expect(totals).toEqual({ cases: 480, agreed: 251, fixed: 4, adjudicated: 225 });
  });
});
