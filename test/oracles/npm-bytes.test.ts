import { execFile } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeTool } from "../../src/application/make-tool.ts";
import { artifactCaches } from "../../src/infrastructure/ecosystems/artifact-caches.ts";
import { workingTree } from "../../src/infrastructure/snapshots/working-tree.ts";
import { folderWith } from "../artifacts/archives.ts";
import { here, memorySnapshot, worldOver } from "../memory/tree.ts";
import { startNpmRegistry, type TestRegistry } from "../registries/npm-server.ts";

const run = promisify(execFile);
const hasNpm = await run("npm", ["--version"]).then(
  () => true,
  () => false,
);

describe.skipIf(!hasNpm)("npm itself, over a cache of its own", () => {
  let server: TestRegistry;
  let root: string;

  beforeAll(async () => {
    server = await startNpmRegistry({
      packages: { left: { versions: { "1.0.0": {} } }, "@pads/right": { versions: { "2.0.0": {} } } },
    });
  });
  afterAll(() => server.close());

  beforeEach(async () => {
    const dependencies = { left: "1.0.0", "@pads/right": "2.0.0" };
    root = folderWith({
      "package.json": JSON.stringify({ name: "app", private: true, dependencies }),
      ".npmrc": `registry=${server.url}\n`,
    });
    expect(await npm("install")).toBe(true);
  });

  /** Whether npm had nothing to object to. */
  const npm = (...words: readonly string[]) => {
    const env = { PATH: process.env.PATH ?? "", HOME: root, npm_config_cache: join(root, ".cache") };
    return run("npm", [...words, "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: root, env }).then(
      () => true,
      () => false,
    );
  };

  async function told(): Promise<readonly string[]> {
    const machine = { env: { npm_config_cache: join(root, ".cache") }, home: root, platform: process.platform };
    const world = {
      ...worldOver(memorySnapshot({})),
      open: async () => workingTree(root),
      artifacts: async () => artifactCaches(machine),
    };
    const { findings } = await makeTool(world).check({ ...here, root, verifyBytes: true });
    return findings.flatMap(({ rule, message, params }) =>
      /^integrity\/(?:cache|installed-bytes)$/u.test(rule) ? [`${rule} ${message} ${params.name}`] : [],
    );
  }

  const inLock = (change: (entries: Record<string, Record<string, unknown>>) => void) => {
    const path = join(root, "package-lock.json");
    const lock = JSON.parse(readFileSync(path, "utf8"));
    change(lock.packages);
    writeFileSync(path, JSON.stringify(lock, undefined, 2));
  };

  it("and we have nothing to say about a sound project", async () => {
    expect(await npm("ci")).toBe(true);
    expect(await told()).toEqual([]);
  });

  it("installs another package, because the lockfile says so; we tell by its own manifest", async () => {
    inLock((entries) => {
      const { resolved, integrity } = entries["node_modules/@pads/right"] ?? {};
      Object.assign(entries["node_modules/left"] ?? {}, { resolved, integrity });
    });
    expect(await npm("ci")).toBe(true);
    const installed = JSON.parse(readFileSync(join(root, "node_modules/left/package.json"), "utf8"));
    expect(installed.name).toBe("@pads/right");
    expect(await npm("ls")).toBe(true);
    expect(await told()).toEqual(["integrity/cache identity left"]);
  });

  it("does not look at what it installed any more; we compare every file", async () => {
    appendFileSync(join(root, "node_modules/left/package.json"), "\n");
    writeFileSync(join(root, "node_modules/@pads/right/evil.js"), "evil()");
    expect(await npm("ls")).toBe(true);
    expect(await told()).toEqual(["integrity/installed-bytes one @pads/right", "integrity/installed-bytes one left"]);
  });

  it("notices a changed cache only when it reads it; so do we, and where it stands", async () => {
    const hash = Buffer.from(server.integrity("left", "1.0.0").slice("sha512-".length), "base64").toString("hex");
    const place = join(root, ".cache/_cacache/content-v2/sha512", hash.slice(0, 2), hash.slice(2, 4), hash.slice(4));
    appendFileSync(place, "x");
    expect(await told()).toEqual(["integrity/cache altered left"]);
    expect(await npm("ci", "--offline")).toBe(false);
  });
});
