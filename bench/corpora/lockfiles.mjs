// Projects of one source file and a lockfile of 50,000 lines, one for each package manager that writes one.

const registry = "https://registry.example.com";
const lines = 50_000;

/** `[path, text]` pairs of a project of one package manager; `none`: the same project without a lockfile. */
export function lockfileProject(manager) {
  const [path, text] = writers[manager]?.() ?? [];
  return [
    ["package.json", `${JSON.stringify({ name: "app", version: "1.0.0", dependencies: wanted() }, null, 2)}\n`],
    ["main.js", "export {};\n"],
    ...(path ? [[path, text]] : []),
  ];
}

export const managers = ["npm", "pnpm", "classic", "berry", "bun"];

const name = (index) => (index % 5 === 0 ? `@scope-${index % 40}/part-${index}` : `package-${index}`);
const version = (index) => `${1 + (index % 7)}.${index % 13}.${index % 29}`;
const hash = (index) => `sha512-${index.toString(36).padStart(8, "0").repeat(11).slice(0, 85)}A==`;
const tarball = (index) => `${registry}/${name(index)}/-/${name(index).replace(/^.*\//, "")}-${version(index)}.tgz`;
/** Everything is needed by what comes before it; the manifest asks for the first twenty. */
const needs = (index, count) => [index * 2 + 20, index * 2 + 21].filter((other) => other < count);
const wanted = () => Object.fromEntries(range(20).map((index) => [name(index), `^${version(index)}`]));
const range = (count) => Array.from({ length: count }, (_, index) => index);
const ranges = (index, count) =>
  Object.fromEntries(needs(index, count).map((other) => [name(other), `^${version(other)}`]));

const writers = {
  npm() {
    const count = Math.floor(lines / 10);
    const entries = range(count).map((index) => [
      `node_modules/${name(index)}`,
      {
        version: version(index),
        resolved: tarball(index),
        integrity: hash(index),
        license: "MIT",
        dependencies: ranges(index, count),
      },
    ]);
    const root = { name: "app", version: "1.0.0", dependencies: wanted() };
    const lockfile = { name: "app", version: "1.0.0", lockfileVersion: 3, requires: true };
    const packages = Object.fromEntries([["", root], ...entries]);
    return ["package-lock.json", `${JSON.stringify({ ...lockfile, packages }, null, 2)}\n`];
  },
  pnpm() {
    const count = Math.floor(lines / 9);
    const quoted = (text) => (text.startsWith("@") ? `'${text}'` : text);
    const key = (index) => quoted(`${name(index)}@${version(index)}`);
    const importer = range(20).flatMap((index) => [
      `      ${quoted(name(index))}:`,
      `        specifier: ^${version(index)}`,
      `        version: ${version(index)}`,
    ]);
    const packages = range(count).flatMap((index) => [
      `  ${key(index)}:`,
      `    resolution: {integrity: ${hash(index)}}`,
      "    engines: {node: '>=18'}",
      "",
    ]);
    const snapshots = range(count).flatMap((index) => {
      const others = needs(index, count).map((other) => `      ${quoted(name(other))}: ${version(other)}`);
      return others.length === 0
        ? [`  ${key(index)}: {}`, ""]
        : [`  ${key(index)}:`, "    dependencies:", ...others, ""];
    });
    const head = ["lockfileVersion: '9.0'", "", "settings:", "  autoInstallPeers: true", "", "importers:", "", "  .:"];
    const text = [
      ...head,
      "    dependencies:",
      ...importer,
      "",
      "packages:",
      "",
      ...packages,
      "snapshots:",
      "",
      ...snapshots,
    ];
    return ["pnpm-lock.yaml", `${text.join("\n")}\n`];
  },
  classic() {
    const count = Math.floor(lines / 8);
    const entries = range(count).flatMap((index) => {
      const others = Object.entries(ranges(index, count)).map(([other, text]) => `    "${other}" "${text}"`);
      return [
        `"${name(index)}@^${version(index)}":`,
        `  version "${version(index)}"`,
        `  resolved "${tarball(index)}#${index.toString(16).padStart(40, "0")}"`,
        `  integrity ${hash(index)}`,
        ...(others.length > 0 ? ["  dependencies:", ...others] : []),
        "",
      ];
    });
    return ["yarn.lock", `${["# yarn lockfile v1", "", "", ...entries].join("\n")}\n`];
  },
  berry() {
    const count = Math.floor(lines / 9);
    const entries = range(count).flatMap((index) => {
      const others = Object.entries(ranges(index, count)).map(([other, text]) => `    "${other}": "npm:${text}"`);
      return [
        `"${name(index)}@npm:^${version(index)}":`,
        `  version: ${version(index)}`,
        `  resolution: "${name(index)}@npm:${version(index)}"`,
        ...(others.length > 0 ? ["  dependencies:", ...others] : []),
        `  checksum: 10c0/${index.toString(16).padStart(128, "0")}`,
        "  languageName: node",
        "  linkType: hard",
        "",
      ];
    });
    const own = range(20).map((index) => `    "${name(index)}": "npm:^${version(index)}"`);
    const root = [
      '"app@workspace:.":',
      "  version: 0.0.0-use.local",
      '  resolution: "app@workspace:."',
      "  dependencies:",
      ...own,
    ];
    const text = [
      "__metadata:",
      "  version: 8",
      "  cacheKey: 10c0",
      "",
      ...root,
      "  languageName: unknown",
      "  linkType: soft",
      "",
      ...entries,
    ];
    return ["yarn.lock", `${text.join("\n")}\n`];
  },
  bun() {
    const count = Math.floor(lines / 2);
    const root = { name: "app", dependencies: wanted() };
    const entries = range(count).flatMap((index) => {
      const info = JSON.stringify({ dependencies: ranges(index, count) });
      return [`    "${name(index)}": ["${name(index)}@${version(index)}", "", ${info}, "${hash(index)}"],`, ""];
    });
    const head = ["{", '  "lockfileVersion": 1,', '  "workspaces": {', `    "": ${JSON.stringify(root)},`, "  },"];
    return ["bun.lock", `${[...head, '  "packages": {', ...entries.slice(0, -1), "  }", "}"].join("\n")}\n`];
  },
};
