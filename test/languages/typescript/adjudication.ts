import { posix } from "node:path";
import type { Ground } from "./grounds.ts";

/** Two answers to one import that are not the same. */
export interface Difference {
  readonly oracle: "typescript" | "oxc-resolver";
  readonly from: string;
  readonly specifier: string;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  /** What we said of it beside the file. */
  readonly origin: string;
  /** What entitles the specifier to our file, by a reading of its own; `undefined` without a file of ours. */
  readonly ground: Ground | undefined;
}

/** Who is right about a class of differences, and why. */
export interface Verdict {
  readonly name: string;
  readonly right: "we" | "both";
  readonly because: string;
  covers(difference: Difference): boolean;
}

const unknownToTypeScript = /\.(?:[mc][jt]s|vue|svelte|astro|json|css|node|wasm)$/u;
const bareGrounds: ReadonlySet<Ground> = new Set(["package", "paths", "baseUrl", "imports", "custom"]);
const configured: ReadonlySet<Ground> = new Set(["paths", "baseUrl", "rootDirs"]);
const folderName = /(?:^|\/)\.{0,2}$/u;

/** All differences that stand; the differential tests fail on any other. */
export const verdicts: readonly Verdict[] = [
  {
    name: "endings that TypeScript does not add",
    right: "both",
    because:
      "Bundlers and Node's CommonJS find order.mjs, order.vue or order.json behind ./order, and a style sheet is a file; TypeScript only looks for what it can type.",
    covers: ({ oracle, ours, ground }) =>
      oracle === "typescript" && ours !== undefined && ground !== undefined && unknownToTypeScript.test(ours),
  },
  {
    name: "the source stands before its declaration",
    right: "we",
    because:
      "order.js and order.d.ts are one module, and its imports stand in order.js; TypeScript prefers the declaration because it wants types.",
    covers: ({ ours, theirs }) =>
      ours !== undefined && theirs !== undefined && isDeclaration(theirs) && stem(ours) === stem(theirs),
  },
  {
    name: "a wrong TypeScript ending",
    right: "we",
    because:
      "TypeScript takes order.ts for ./order.tsx and order.jsx for ./order.d.ts; no runtime and no bundler finds a file there.",
    covers: ({ oracle, ours, theirs, specifier }) =>
      oracle === "typescript" &&
      theirs !== undefined &&
      (specifier.endsWith(".d.ts") || (ours === undefined && /\.tsx?$|^@shop\//u.test(specifier))),
  },
  {
    name: "a folder is no file",
    right: "we",
    because:
      "For Node `..` and `./order/` name a folder; oxc-resolver takes the file cart.ts for `..` too, and TypeScript looks for such names among rootDirs.",
    covers: ({ specifier, theirs }) => folderName.test(specifier) && theirs !== undefined,
  },
  {
    name: "the next target of a list",
    right: "we",
    because:
      "Of a list in `exports` Node and oxc-resolver take the first valid target, even if no file is there; TypeScript goes on to the next, and so must who looks at a tree that is not built.",
    covers: ({ oracle, specifier, theirs, ground }) =>
      oracle === "oxc-resolver" &&
      /^@shop\/\w+\/cart\//u.test(specifier) &&
      theirs === undefined &&
      ground === "package",
  },
  {
    name: "`imports` without an ending",
    right: "both",
    because:
      "Node and TypeScript want the target of #name complete, oxc-resolver and bundlers add an ending; the file that is meant is the same.",
    covers: ({ oracle, theirs, ground }) => oracle === "typescript" && theirs === undefined && ground === "imports",
  },
  {
    name: "a slash at the end of a name",
    right: "both",
    because:
      "@shop/core/order/ and #src/order/ are refused by Node; that they mean the folder or file is beyond doubt.",
    covers: ({ specifier, theirs, ground }) =>
      /^[@#].*\/$/u.test(specifier) && theirs === undefined && ground !== undefined && bareGrounds.has(ground),
  },
  {
    name: "a file that no configuration takes in",
    right: "we",
    because:
      "Tests beside src, JavaScript without allowJs and order.tsx beside order.ts belong to no project of TypeScript, yet bundlers and test runners give them the aliases of the nearest configuration.",
    covers: ({ from, theirs, ground }) =>
      /\/parts\/|\.[mc]?jsx?$|\.d\.[mc]?ts$|\.tsx$/u.test(from) &&
      theirs === undefined &&
      ground !== undefined &&
      configured.has(ground),
  },
  {
    name: "a package whose sources stand in src",
    right: "we",
    because:
      "A package without `exports` that is published from its build is imported as @shop/core/order; in a tree that is not built the file is src/order.ts.",
    covers: ({ theirs, ours, ground }) =>
      theirs === undefined && ground === "package" && (ours?.includes("/src/") ?? false),
  },
];

function isDeclaration(path: string): boolean {
  return /\.d\.[mc]?ts$/u.test(path);
}

function stem(path: string): string {
  return path.replace(/(?:\.d)?\.[mc]?[jt]sx?$/u, "");
}

/** The verdict on a difference; `undefined` means that somebody has to look. */
export function verdictOn(difference: Difference): Verdict | undefined {
  return verdicts.find((verdict) => verdict.covers(difference));
}

/** Differences that only real trees show: they are not installed, not built, and import what is no code. */
const realVerdicts: readonly Verdict[] = [
  {
    name: "a package or an alias of the repository",
    right: "we",
    because:
      "The oracles look into node_modules and dist, which a bare checkout has not, and drop all aliases when a configuration extends a package that is not installed.",
    covers: ({ theirs, ground }) => theirs === undefined && ground !== undefined && bareGrounds.has(ground),
  },
  {
    name: "a build that is not there",
    right: "we",
    because:
      "A path into dist leads to its source, where git ignores the place or a configuration calls it its output.",
    covers: ({ theirs, ground }) => theirs === undefined && ground === "build",
  },
  {
    name: "what bundlers put around a path",
    right: "both",
    because: "A loader before a path or a query behind it is no part of the file's name; the oracles know none or few.",
    covers: ({ specifier, theirs, ground }) => /[!?]/u.test(specifier) && theirs === undefined && ground === "path",
  },
  {
    name: "a condition that the oracles must be told of",
    right: "both",
    because:
      "Of the targets of one entry of `imports` we take the one for module-sync, a condition of Node since 22.10.",
    covers: ({ ours, theirs, ground }) => ours !== undefined && theirs !== undefined && ground === "imports",
  },
  {
    name: "a package that was committed into node_modules",
    right: "we",
    because: "Its files are files of the tree; for the oracles all that stands there is outside.",
    covers: ({ from, theirs, ground }) => from.includes("/node_modules/") && theirs === undefined && ground === "path",
  },
  {
    name: "links in the file system",
    right: "both",
    because:
      "A snapshot lists links by name only, so that an import through one is unresolved; the oracles end up elsewhere.",
    covers: ({ from, specifier, ours, theirs }) =>
      ours === undefined &&
      specifier.startsWith(".") &&
      theirs !== undefined &&
      !theirs.startsWith(stem(posix.join(posix.dirname(from), specifier))),
  },
  {
    name: "a file that is no code",
    right: "both",
    because: "Style sheets, images and texts are files of the project; TypeScript has no types for them.",
    covers: ({ oracle, origin, theirs }) => oracle === "typescript" && origin === "asset" && theirs === undefined,
  },
];

/** As `verdictOn`, for real trees. */
export function verdictOnReal(difference: Difference): Verdict | undefined {
  return realVerdicts.find((verdict) => verdict.covers(difference)) ?? verdictOn(difference);
}

/**
 * Where the edges that dependency-cruiser 17.4.3 finds in two repositories differ from ours, compared once. The cases of its
 * own suite are in dependency-cruiser-ledger.test.ts.
 */
export const dependencyCruiserVerdicts: readonly (Omit<Verdict, "covers"> & { readonly cases: number })[] = [
  {
    name: "node: taken off",
    cases: 14,
    right: "both",
    because:
      "It calls node:fs and fs both fs in its output, we call both node:fs; the other 13,076 edges of typeorm agree.",
  },
  {
    name: "packages that are not installed",
    cases: 926,
    right: "we",
    because: "It cannot resolve them in a bare checkout; a bare specifier names its package without that.",
  },
  {
    name: "links in the file system",
    cases: 5,
    right: "both",
    because:
      "It follows a linked folder; a snapshot lists links by name only, so that an import through one is unresolved here.",
  },
];
