import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeTool } from "../../src/application/make-tool.ts";
import type { Report } from "../../src/domain/findings/report.ts";
import { artifactCaches } from "../../src/infrastructure/ecosystems/artifact-caches.ts";
import { compareInstalled } from "../../src/infrastructure/ecosystems/npm/cache/compare-installed.ts";
import { workingTree } from "../../src/infrastructure/snapshots/working-tree.ts";
import { here, memorySnapshot, worldOver } from "../memory/tree.ts";
import { npmProject } from "../registries/project.ts";
import { contentPlace, folderWith, put, sri, tarball } from "./archives.ts";

const files = {
  "package/package.json": '{"name":"left-pad","version":"1.3.0"}',
  "package/index.js": "module.exports = pad;\n",
  "package/bin/pad.js": "#!/usr/bin/env node\r\npad();\r\n",
  "package/.gitignore": "*.log\n",
};
const bytes = await tarball(files);
const lock = npmProject({ "left-pad": "^1.3.0" }, [{ name: "left-pad", version: "1.3.0", integrity: sri(bytes) }]);

/** What `npm ci` makes of it. */
const installed = {
  "node_modules/left-pad/package.json": files["package/package.json"],
  "node_modules/left-pad/index.js": files["package/index.js"],
  "node_modules/left-pad/bin/pad.js": "#!/usr/bin/env node\npad();\r\n",
  "node_modules/left-pad/.npmignore": "*.log\n",
  "node_modules/left-pad/node_modules/pad-right/index.js": "another package\n",
};

async function check(root: string, cache: string): Promise<Report> {
  const machine = { env: { npm_config_cache: cache }, home: folderWith(), platform: process.platform };
  const world = {
    ...worldOver(memorySnapshot({})),
    open: async () => workingTree(root),
    artifacts: async () => artifactCaches(machine),
  };
  return makeTool(world).check({ ...here, root, verifyBytes: true });
}

function told(report: Report): readonly string[] {
  const ours = report.findings.filter(({ rule }) => /^integrity\/(?:cache|installed-bytes)$/u.test(rule));
  return ours.map(({ rule, message, params }) => {
    const { found, path, count } = params;
    const details = [found, path, count].filter((detail) => detail !== undefined && detail !== "");
    return [rule.replace("integrity/", ""), message, ...details].join(" ");
  });
}

function counted(report: Report, id: string): readonly [number | undefined, unknown] {
  const one = report.coverage.rules.find(({ rule }) => rule === id);
  return [one?.examined, one?.unknown];
}

describe("npm's cache", () => {
  it("is sound, and so is what was installed from it", async () => {
    const report = await check(folderWith({ ...lock, ...installed }), folderWith({ [contentPlace(bytes)]: bytes }));
    expect(told(report)).toEqual([]);
    expect(counted(report, "integrity/cache")).toEqual([1, undefined]);
    expect(counted(report, "integrity/installed-bytes")).toEqual([1, undefined]);
  });

  it("is not opened unless the user asks for it", async () => {
    const artifacts = async () => {
      throw new Error("opened");
    };
    const root = folderWith({ ...lock, ...installed });
    const world = { ...worldOver(memorySnapshot({})), open: async () => workingTree(root), artifacts };
    const report = await makeTool(world).check({ ...here, root });
    expect(counted(report, "integrity/cache")).toEqual([0, undefined]);
    await expect(makeTool(world).check({ ...here, root, verifyBytes: true })).rejects.toThrow("opened");
  });

  it("leaves open what it does not hold", async () => {
    const report = await check(folderWith({ ...lock, ...installed }), folderWith());
    expect(counted(report, "integrity/cache")).toEqual([0, { "not-in-cache": 1 }]);
    expect(counted(report, "integrity/installed-bytes")).toEqual([0, { "not-in-cache": 1 }]);
  });

  it("holds other bytes than it says", async () => {
    const changed = Buffer.from(bytes);
    changed[20] = (changed[20] ?? 0) ^ 1;
    const report = await check(folderWith({ ...lock, ...installed }), folderWith({ [contentPlace(bytes)]: changed }));
    expect(told(report)).toEqual(["cache altered"]);
    expect(counted(report, "integrity/installed-bytes")).toEqual([0, { "archive-altered": 1 }]);
  });

  it("holds another package under the hash that an entry has: npm would install that one", async () => {
    const other = await tarball({ "package/package.json": '{"name":"left-pat","version":"6.6.6"}' });
    const entry = { name: "left-pad", version: "1.3.0", integrity: sri(other) };
    const root = folderWith(npmProject({ "left-pad": "^1.3.0" }, [entry]));
    const report = await check(root, folderWith({ [contentPlace(other)]: other }));
    expect(told(report)).toEqual(["cache identity left-pat 6.6.6"]);
  });

  it("is not believed where a link stands in it", async () => {
    const cache = folderWith({ "_cacache/real": bytes });
    put(join(cache, contentPlace(bytes), "..", "beside"), "");
    symlinkSync(join(cache, "_cacache/real"), join(cache, contentPlace(bytes)));
    expect(counted(await check(folderWith(lock), cache), "integrity/cache")).toEqual([0, { unreadable: 1 }]);
  });
});

describe("an installed package", () => {
  const cache = () => folderWith({ [contentPlace(bytes)]: bytes });
  const changes: readonly (readonly [string, (root: string) => void, readonly string[]])[] = [
    ["has a changed file", (root) => put(join(root, "index.js"), "evil()"), ["installed-bytes one index.js 1"]],
    ["has a file more", (root) => put(join(root, "lib/evil.js"), "evil()"), ["installed-bytes one lib/evil.js 1"]],
    [
      "has another first line in a program",
      (root) => put(join(root, "bin/pad.js"), "#!/bin/sh\npad();\r\n"),
      ["installed-bytes one bin/pad.js 1"],
    ],
    [
      "has a link in a file's place",
      (root) => symlinkSync("/etc/hostname", join(root, "evil.js")),
      ["installed-bytes one evil.js 1"],
    ],
  ];

  it.each(changes)("%s", async (_, change, expected) => {
    const root = folderWith({ ...lock, ...installed });
    change(join(root, "node_modules/left-pad"));
    expect(told(await check(root, cache()))).toEqual(expected);
  });

  it("lacks a file", async () => {
    const { "node_modules/left-pad/index.js": _gone, ...rest } = installed;
    expect(told(await check(folderWith({ ...lock, ...rest }), cache()))).toEqual(["installed-bytes one index.js 1"]);
  });

  it("is looked for below the root alone, through no link", () => {
    const root = folderWith({ "project/package.json": "{}", "outside/index.js": "not ours" });
    const contents = { manifests: [], files: new Map([["index.js", ["00"]]]) };
    symlinkSync(join(root, "outside"), join(root, "project/node_modules"));
    const at = (folder: string) => compareInstalled(join(root, "project"), folder, contents);
    expect(at("../outside")).toEqual({ kind: "unknown", reason: "not-installed" });
    expect(at("node_modules/../../outside")).toEqual({ kind: "unknown", reason: "linked" });
    expect(at("node_modules")).toEqual({ kind: "unknown", reason: "linked" });
  });

  it("is left open where the project patches it, it is a link, or it changes itself when it is installed", async () => {
    const evil = { ...lock, ...installed, "node_modules/left-pad/index.js": "other" };
    const patched = folderWith({ ...evil, "patches/left-pad+1.3.0.patch": "diff" });
    expect(counted(await check(patched, cache()), "integrity/installed-bytes")).toEqual([0, { patched: 1 }]);

    const linked = folderWith({ ...lock, "pads/index.js": "x", "node_modules/.keep": "" });
    symlinkSync(join(linked, "pads"), join(linked, "node_modules/left-pad"));
    expect(counted(await check(linked, cache()), "integrity/installed-bytes")).toEqual([0, { linked: 1 }]);

    const own = folderWith(evil);
    const text = lock["package-lock.json"] ?? "";
    writeFileSync(join(own, "package-lock.json"), text.replace('"integrity"', '"hasInstallScript": true, "integrity"'));
    expect(counted(await check(own, cache()), "integrity/installed-bytes")).toEqual([0, { "install-script": 1 }]);
  });
});
