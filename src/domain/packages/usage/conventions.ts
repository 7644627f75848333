/** Modules that the program around the code provides: an editor, a runtime, a test runner. Nobody installs them. */
const hosts: ReadonlySet<string> = new Set([
  ...["vscode", "electron", "atom", "bun", "k6", "uxp", "photoshop", "sketch", "figma", "aws-lambda", "estree"],
  ...["server-only", "client-only"],
]);

/** True for what is there without being declared. */
export function isHostModule(name: string): boolean {
  return hosts.has(name);
}

/** Packages that are loaded by a short name, or by a tool that looks for them. */
const plugin =
  /(?:^|\/|-)(?:plugin|preset|loader|transformer|reporter|adapter|theme|config|parser|processor|formatter|resolver)(?:-|$)|^(?:@[\w.-]+\/)?(?:eslint|stylelint|babel|postcss|prettier|rollup|vite|gulp|grunt|karma|remark|rehype|retext|jest|gatsby|hexo|serverless|tailwindcss|commitlint|release-it|semantic-release|storybook|cordova|capacitor)-/u;

/** True if a tool may load a package of this name without its name standing anywhere in full. */
export function isPlugin(name: string): boolean {
  return plugin.test(name);
}

/** Packages whose code compilers ask for, and drivers and engines that others load if they are there. */
const unseen: ReadonlySet<string> = new Set([
  ...["tslib", "@babel/runtime", "@babel/runtime-corejs3", "@swc/helpers", "core-js", "regenerator-runtime", "react"],
  ...["react-dom", "preact", "zone.js", "reflect-metadata", "typescript", "sass", "less", "stylus", "sharp", "esbuild"],
  ...["pg", "pg-hstore", "mysql", "mysql2", "sqlite3", "better-sqlite3", "tedious", "oracledb", "mongodb", "ioredis"],
  ...[
    "sql.js",
    "tailwindcss",
    "autoprefixer",
    "postcss",
    "cssnano",
    "node-sass",
    "@mdx-js/react",
    "vue-template-compiler",
    "bufferutil",
    "utf-8-validate",
    "canvas",
    "encoding",
    "pino-pretty",
    "graphql",
    "rxjs",
    "source-map-support",
  ],
]);

/** True if code that no import shows may ask for a package. */
export function isAskedUnseen(name: string): boolean {
  return unseen.has(name);
}

/** Programs whose name is not that of their package. */
const programs: ReadonlyMap<string, readonly string[]> = new Map([
  ["typescript", ["tsc", "tsserver"]],
  ["@angular/cli", ["ng"]],
  ["@babel/node", ["babel-node"]],
  ["@nestjs/cli", ["nest"]],
  ["@vue/cli-service", ["vue-cli-service"]],
  ["@changesets/cli", ["changeset"]],
  ["@commitlint/cli", ["commitlint"]],
  ["@microsoft/api-extractor", ["api-extractor"]],
  ["@graphql-codegen/cli", ["graphql-codegen", "gql-gen"]],
  ["@sentry/cli", ["sentry-cli"]],
  ["npm-run-all", ["run-s", "run-p"]],
  ["npm-run-all2", ["run-s", "run-p"]],
  ["postgrator-cli", ["postgrator"]],
  ["ts-node", ["ts-node-esm", "ts-script"]],
]);

/** Words in a script that may mean a package's program: `@scope/x-cli` brings `x-cli`, `x` or `scope`. */
export function programsOf(name: string): readonly string[] {
  const [scope = "", bare = name] = name.startsWith("@") ? name.slice(1).split("/") : ["", name];
  const short = bare.replace(/-cli$/u, "");
  return [name, bare, short, ...(scope === "" ? [] : [scope]), ...(programs.get(name) ?? [])];
}

/** Packages that come with another one and are meant to be imported beside it. */
const companions: ReadonlyMap<string, string> = new Map([
  ["@jest/globals", "jest"],
  ["@docusaurus/plugin-content-docs", "@docusaurus/preset-classic"],
]);

/** The package that brings another one on purpose. */
export function bringerOf(name: string): string | undefined {
  return companions.get(name);
}
