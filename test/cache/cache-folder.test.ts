import { mkdirSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { cacheFolder } from "../../src/infrastructure/cache/cache-folder.ts";
import { removeFolders, repository, temporaryFolder } from "../snapshots/repository.ts";

afterAll(removeFolders);

let platform: string;
beforeEach(() => {
  platform = temporaryFolder();
  vi.stubEnv("XDG_CACHE_HOME", platform);
});
afterEach(() => vi.unstubAllEnvs());

test("the folder the user chose comes first", async () => {
  const { folder } = repository();
  expect(await cacheFolder({ root: folder, chosen: "/somewhere" })).toBe("/somewhere");
});

test("a real node_modules that git does not track holds the cache", async () => {
  const { folder, write } = repository();
  write({ ".gitignore": "node_modules/\n" });
  mkdirSync(join(folder, "node_modules"));
  expect(await cacheFolder({ root: folder })).toBe(join(folder, "node_modules/.cache/arch-lint"));
});

test("a cache that came with the repository is not used", async () => {
  const { folder, write, git } = repository();
  write({ "node_modules/.cache/arch-lint/00000000001-0000000000000000.facts": "poison" });
  git("add", "-A");
  expect(await cacheFolder({ root: folder })).toMatch(new RegExp(`^${platform}/arch-lint/[0-9a-f]{16}$`, "u"));
});

test.each(["node_modules", "node_modules/.cache", "node_modules/.cache/arch-lint"])(
  "a link in the place of %s is not followed",
  async (link) => {
    const { folder } = repository();
    mkdirSync(join(folder, link, ".."), { recursive: true });
    symlinkSync(temporaryFolder(), join(folder, link));
    expect(await cacheFolder({ root: folder })).toContain(platform);
  },
);

test("without git or without node_modules the platform's folder serves, one for each root", async () => {
  const first = temporaryFolder();
  const second = temporaryFolder();
  mkdirSync(join(first, "node_modules"));
  const folders = [await cacheFolder({ root: first }), await cacheFolder({ root: second })];
  expect(new Set(folders).size).toBe(2);
  for (const folder of folders) expect(folder).toContain(platform);
});

test.skipIf(process.platform === "win32")("a relative XDG_CACHE_HOME is invalid and does not count", async () => {
  vi.stubEnv("XDG_CACHE_HOME", "relative");
  expect((await cacheFolder({ root: temporaryFolder() })).startsWith(homedir())).toBe(true);
});
