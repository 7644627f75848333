import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startNpmRegistry, type TestPackage, type TestRegistry } from "./npm-server.ts";
import { folder, project } from "./project.ts";

const run = promisify(execFile);
const hasNpm = await run("npm", ["--version"]).then(
  () => true,
  () => false,
);

const day = (date: string) => ({ time: `${date}T00:00:00.000Z` });

/** Each package is a way for npm to choose. */
const packages: Readonly<Record<string, TestPackage>> = {
  plain: { versions: { "1.0.0": day("2023-01-01"), "1.2.0": day("2023-06-01"), "2.0.0": day("2024-01-01") } },
  zero: { versions: { "0.1.0": day("2023-01-01"), "0.1.5": day("2023-02-01"), "0.2.0": day("2023-03-01") } },
  tagged: {
    versions: { "1.0.0": day("2023-01-01"), "1.1.0": day("2023-02-01"), "1.2.0": day("2023-03-01") },
    tags: { latest: "1.1.0", next: "1.2.0" },
  },
  given: {
    versions: {
      "1.0.0": day("2023-01-01"),
      "1.1.0": day("2023-02-01"),
      "1.2.0": { ...day("2023-03-01"), deprecated: "broken" },
    },
  },
  early: { versions: { "1.0.0": day("2023-01-01"), "2.0.0-rc.1": day("2023-02-01") }, tags: { latest: "1.0.0" } },
  ahead: { versions: { "1.0.0": day("2023-01-01"), "1.5.0": day("2023-02-01") }, tags: { latest: "1.0.0" } },
  "@corp/own": { versions: { "3.0.0": day("2023-01-01"), "3.0.1": day("2023-02-01") } },
  current: { versions: { "1.0.0": day("2023-01-01") } },
};

/** What is installed first, and what the manifest then asks for. */
const asked: Readonly<Record<string, readonly [installed: string, declared: string]>> = {
  plain: ["1.0.0", "^1.0.0"],
  zero: ["0.1.0", "^0.1.0"],
  tagged: ["1.0.0", "^1.0.0"],
  given: ["1.0.0", "^1.0.0"],
  early: ["1.0.0", "^1.0.0"],
  ahead: ["1.0.0", ">=1"],
  "@corp/own": ["3.0.0", "~3.0.0"],
  current: ["1.0.0", "*"],
};

describe.skipIf(!hasNpm)("npm itself", () => {
  let server: TestRegistry;

  beforeAll(async () => {
    server = await startNpmRegistry({ packages });
  });
  afterAll(() => server.close());

  const npm = async (root: string, ...words: readonly string[]) => {
    const cache = join(root, ".cache");
    const env = {
      PATH: process.env.PATH ?? "",
      HOME: root,
      npm_config_cache: cache,
      npm_config_update_notifier: "false",
    };
    const options = ["--registry", server.url, "--ignore-scripts", "--no-audit", "--no-fund"];
    // `npm outdated` answers with exit code 1 where something is.
    return run("npm", [...words, ...options], { cwd: root, env }).then(
      ({ stdout }) => stdout,
      (error: { stdout?: string }) => error.stdout ?? "",
    );
  };

  async function installed() {
    const pinned = Object.fromEntries(Object.entries(asked).map(([name, [version]]) => [name, version]));
    const manifest = (dependencies: object) =>
      `${JSON.stringify({ name: "app", private: true, dependencies }, undefined, 2)}\n`;
    const one = project({ "package.json": manifest(pinned), ".npmrc": `registry=${server.url}\n` });
    await npm(one.root, "install");
    one.write(
      "package.json",
      manifest(Object.fromEntries(Object.entries(asked).map(([name, [, range]]) => [name, range]))),
    );
    return one;
  }

  it("agrees on what is outdated, what an update brings, and what is the latest", async () => {
    const one = await installed();
    const theirs: Record<string, { current: string; wanted: string; latest: string }> = JSON.parse(
      await npm(one.root, "outdated", "--json"),
    );
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    const { rows } = await one.tool.outdated(one.target, "minor-is-major");
    const ours = rows.filter(({ locked, wanted, latest }) => locked !== wanted || wanted !== latest);
    expect(Object.keys(theirs).length).toBeGreaterThan(4);
    const picked = ({ current, wanted, latest }: { current?: string; wanted?: string; latest?: string }) => ({
      ...{ current, wanted, latest },
    });
    expect(
      Object.fromEntries(
        ours.map(({ name, locked, ...row }) => [
          name,
          picked({ ...row, ...(locked !== undefined && { current: locked }) }),
        ]),
      ),
    ).toEqual(Object.fromEntries(Object.entries(theirs).map(([name, row]) => [name, picked(row)])));
  });

  it("writes a lockfile that agrees with the snapshot in every hash, address and signature", async () => {
    const one = await installed();
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    const report = await one.tool.check(one.target);
    const judged = report.coverage.rules.filter(({ rule }) => rule.startsWith("integrity/registry"));
    expect(judged.map(({ examined, unknown, findings }) => [examined, unknown, findings])).toEqual([
      [Object.keys(asked).length, undefined, 0],
      [Object.keys(asked).length, undefined, 0],
    ]);
  });

  it("shows the same dates, tags and hashes", async () => {
    const one = await installed();
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    const told: { npm: Record<string, { packages: Record<string, { times: object; tags: object; dist: object }> }> } =
      JSON.parse(readFileSync(join(one.root, ".arch-lint/registry.json"), "utf8"));
    const ours = told.npm[server.url]?.packages.plain;
    const theirs = JSON.parse(await npm(folder(), "view", "plain", "--json", "time", "dist-tags", "dist.integrity"));
    expect(theirs["dist-tags"]).toEqual(ours?.tags);
    for (const [version, time] of Object.entries(ours?.times ?? {})) {
      expect(Date.parse(theirs.time[version])).toBe(Date.parse(time));
    }
    expect(Object.keys(ours?.times ?? {})).toEqual(["1.0.0", "1.2.0", "2.0.0"]);
  });
});
