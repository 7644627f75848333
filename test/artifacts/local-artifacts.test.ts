import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";
import { npmProject } from "../registries/project.ts";

const text = "an archive";
const hash = (algorithm: string, of: string) => `${algorithm}-${createHash(algorithm).update(of).digest("base64")}`;

async function judge(resolved: string, integrity: string, files: FileTree) {
  const locked = { name: "left-pad", version: "1.3.0", resolved, integrity };
  const report = await toolOver({ ...npmProject({ "left-pad": resolved }, [locked]), ...files }).check(here);
  const found = report.findings.filter(({ rule }) => rule === "sync/local-artifact");
  const coverage = report.coverage.rules.find(({ rule }) => rule === "sync/local-artifact");
  return [found.map(({ at }) => at.line), coverage?.examined, coverage?.unknown];
}

const path = "file:packed/left-pad.tgz";
const there = { "packed/left-pad.tgz": text };

it("is what the lockfile says, by its strongest hash; of several of those any may match", async () => {
  const sound = [[], 1, undefined];
  expect(await judge(path, hash("sha512", text), there)).toEqual(sound);
  expect(await judge("file:./packed//left-pad.tgz", hash("sha512", text), there)).toEqual(sound);
  expect(await judge(path, `${hash("sha1", "other")} ${hash("sha512", text)}`, there)).toEqual(sound);
  expect(await judge(path, `${hash("sha512", "other")} ${hash("sha512", text)}`, there)).toEqual(sound);
});

it("is another", async () => {
  expect(await judge(path, hash("sha512", "other"), there)).toEqual([[15], 1, undefined]);
  expect(await judge(path, `${hash("sha1", text)} ${hash("sha512", "other")}`, there)).toEqual([[15], 1, undefined]);
});

it("is left open where the tree does not have its bytes", async () => {
  const integrity = hash("sha512", text);
  const pointer = "version https://git-lfs.example.com/spec/v1\noid sha256:00\n";
  expect(await judge(path, integrity, {})).toEqual([[], 0, { "not-in-tree": 1 }]);
  expect(await judge("file:../left-pad.tgz", integrity, {})).toEqual([[], 0, { "outside-tree": 1 }]);
  expect(await judge("file:/tmp/left-pad.tgz", integrity, {})).toEqual([[], 0, { "outside-tree": 1 }]);
  expect(await judge(path, integrity, { "packed/left-pad.tgz": pointer })).toEqual([[], 0, { "lfs-pointer": 1 }]);
});
