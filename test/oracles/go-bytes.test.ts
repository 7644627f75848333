import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { makeTool } from "../../src/application/make-tool.ts";
import { unescapePath, unescapeVersion } from "../../src/domain/packages/go/escape.ts";
import { artifactCaches } from "../../src/infrastructure/ecosystems/artifact-caches.ts";
import { goCacheFolder } from "../../src/infrastructure/ecosystems/go-modules/cache/cache-folder.ts";
import { hash1 } from "../../src/infrastructure/ecosystems/go-modules/cache/hash1.ts";
import { readModule } from "../../src/infrastructure/ecosystems/go-modules/cache/read-module.ts";
import { thisMachine } from "../../src/infrastructure/files/machine.ts";
import { workingTree } from "../../src/infrastructure/snapshots/working-tree.ts";
import { folderWith, packed, zip } from "../artifacts/archives.ts";
import { here, memorySnapshot, worldOver } from "../memory/tree.ts";

const run = promisify(execFile);
const hasGo = await run("go", ["version"]).then(
  () => true,
  () => false,
);

const prefix = "example.com/pad@v1.0.0/";
const mod = "module example.com/pad\n\ngo 1.20\n";
const sound = { [`${prefix}go.mod`]: mod, [`${prefix}pad.go`]: "package pad\n\nconst Width = 1\n" };
const download = "cache/download/example.com/pad/@v/v1.0.0";

const changed = { ...sound, [`${prefix}pad.go`]: "package pad\n\nconst Width = 9\n" };
const evil = zip(packed(changed));
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const evilHash = hash1(Object.entries(changed).map(([name, text]) => [name, sha256(text)]));

interface Place {
  readonly root: string;
  readonly cache: string;
}

type Change = (place: Place) => void;

const write =
  (path: string, content: string | Uint8Array): Change =>
  ({ cache }) =>
    writeFileSync(join(cache, path), content);

const forgeZip = write(`${download}.zip`, evil);
const forgeFolder = write("example.com/pad@v1.0.0/pad.go", "package pad\n\nconst Width = 9\n");

/** `go mod verify` believes this where zip and folder are forged as well: so the hash is right. */
const forgeRecord: Change = ({ cache }) => writeFileSync(join(cache, `${download}.ziphash`), evilHash);

const editSum: Change = ({ root }) => {
  const path = join(root, "go.sum");
  writeFileSync(path, readFileSync(path, "utf8").replace(/(v1\.0\.0 h1:).{43}=/u, `$1${"A".repeat(43)}=`));
};

/** What was done, and who noticed: `go mod verify`, `go build`, and which parts we name. */
const table: readonly (readonly [string, readonly Change[], boolean, boolean, readonly string[]])[] = [
  ["nothing", [], false, false, []],
  ["a file of the extracted folder", [forgeFolder], true, false, ["folder"]],
  ["a file more in the folder", [write("example.com/pad@v1.0.0/evil.go", "package pad\n")], true, false, ["folder"]],
  ["the zip", [forgeZip], true, false, ["zip"]],
  ["the zip, beyond repair", [write(`${download}.zip`, "PK")], true, false, ["broken"]],
  [".ziphash", [forgeRecord], true, true, ["record"]],
  ["go.sum", [editSum], false, true, ["sum"]],
  ["zip and .ziphash", [forgeZip, forgeRecord], true, true, ["record", "zip"]],
  ["zip and folder", [forgeZip, forgeFolder], true, false, ["folder", "zip"]],
  ["zip, folder and .ziphash", [forgeZip, forgeFolder, forgeRecord], false, true, ["sum"]],
  // Neither gets further than the requirements.
  ["go.mod", [write(`${download}.mod`, `${mod}\n// evil\n`)], true, true, ["mod"]],
];

describe.skipIf(!hasGo)("go itself", () => {
  let origin: Place;
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const proxy = folderWith({
      "example.com/pad/@v/list": "v1.0.0\n",
      "example.com/pad/@v/v1.0.0.info": '{"Version":"v1.0.0","Time":"2024-01-01T00:00:00Z"}',
      "example.com/pad/@v/v1.0.0.mod": mod,
      "example.com/pad/@v/v1.0.0.zip": zip(packed(sound)),
    });
    const root = folderWith({
      "go.mod": "module example.com/shop\n\ngo 1.20\n\nrequire example.com/pad v1.0.0\n",
      "main.go": 'package main\n\nimport "example.com/pad"\n\nfunc main() { println(pad.Width) }\n',
    });
    const home = folderWith();
    env = {
      PATH: process.env.PATH ?? "",
      HOME: home,
      GOPROXY: `file://${proxy}`,
      GOSUMDB: "off",
      GOTOOLCHAIN: "local",
      GOENV: "off",
      GOFLAGS: "-modcacherw",
      GOCACHE: join(home, "build"),
    };
    origin = { root, cache: folderWith() };
    await go(origin, "mod", "tidy");
    await go(origin, "build", "-o", "shop", ".");
  });

  const go = ({ root, cache }: Place, ...words: readonly string[]) =>
    run("go", words, { cwd: root, env: { ...env, GOMODCACHE: cache } }).then(
      () => false,
      () => true,
    );

  async function legs({ root, cache }: Place): Promise<readonly string[]> {
    const machine = { env: { GOMODCACHE: cache }, home: root, platform: process.platform };
    const world = {
      ...worldOver(memorySnapshot({})),
      open: async () => workingTree(root),
      artifacts: async () => artifactCaches(machine),
    };
    const { findings } = await makeTool(world).check({ ...here, root, verifyBytes: true });
    return findings.flatMap(({ rule, message }) => (rule === "go/sum-cache-mismatch" ? [message] : [])).sort();
  }

  it("notices some of what is done to a module cache, we notice all of it", async () => {
    const seen: unknown[] = [];
    for (const [name, changes] of table) {
      const place = { root: folderWith(), cache: folderWith() };
      cpSync(origin.root, place.root, { recursive: true });
      cpSync(origin.cache, place.cache, { recursive: true });
      for (const change of changes) change(place);
      const ours = await legs(place);
      const verify = await go(place, "mod", "verify");
      seen.push([name, verify, await go(place, "build", "-o", "shop", "."), ours]);
    }
    expect(seen).toEqual(table.map(([name, , ...noticed]) => [name, ...noticed]));
  });
});

/** Modules that Go fetched on this machine, for whatever project. */
function fetchedModules(cache: string): readonly { readonly module: string; readonly version: string }[] {
  const found: { module: string; version: string }[] = [];
  const walk = (folder: string, path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inner = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() && path !== "sumdb") walk(folder, inner);
      const [module, version] = inner.endsWith(".ziphash") ? inner.slice(0, -".ziphash".length).split("/@v/") : [];
      const named = { module: unescapePath(module ?? ""), version: unescapeVersion(version ?? "") };
      if (named.module !== undefined && named.version !== undefined)
        found.push({ module: named.module, version: named.version });
    }
  };
  try {
    walk(join(cache, "cache", "download"), "");
  } catch {
    return [];
  }
  return found;
}

const machineCache = goCacheFolder(thisMachine());
const fetched = fetchedModules(machineCache);

describe.skipIf(fetched.length === 0)(`${fetched.length} modules in this machine's cache`, () => {
  it("have the hash that Go recorded, by zip and by extracted folder", async () => {
    // Spread over all of them, so that it takes seconds.
    const step = Math.ceil(fetched.length / 240);
    const sample = fetched.filter((_, index) => index % step === 0);
    const differ: string[] = [];
    for (const { module, version } of sample) {
      const { recorded, zip: inZip, folder } = await readModule(machineCache, { module, version, whole: true });
      for (const part of [inZip, folder]) {
        if (part && !(part.kind === "hashed" && part.hash === recorded)) differ.push(`${module}@${version}`);
      }
    }
    expect(differ).toEqual([]);
  });
});
