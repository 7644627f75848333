import { describe, expect, it } from "vitest";
import type { ArchiveQuestion } from "../../src/domain/packages/artifacts/archive-questions.ts";
import { artifactCaches } from "../../src/infrastructure/ecosystems/artifact-caches.ts";
import { archiveName } from "../../src/infrastructure/ecosystems/yarn/cache/archive-name.ts";
import { folderWith, packed, sha512, zip } from "./archives.ts";

const bytes = zip(packed({ "node_modules/left-pad/package.json": '{"name":"left-pad","version":"1.3.0"}' }));
const question: ArchiveQuestion = {
  key: "one",
  name: "left-pad",
  version: "1.3.0",
  of: "yarn-archive",
  cacheKey: "10c0",
  digests: [{ algorithm: "sha512", hex: sha512(bytes) }],
  folders: [""],
  installed: [],
};
const { own, shared = "" } = archiveName(question);

async function ask(tree: Record<string, Uint8Array>, cache: Record<string, Uint8Array> = {}, isCommit = false) {
  const env = { YARN_CACHE_FOLDER: folderWith(cache) };
  const machine = { env, home: folderWith(), platform: process.platform };
  const folder = isCommit ? {} : { folder: folderWith(tree) };
  const place = { ...folder, paths: Object.keys(tree), read: async (path: string) => tree[path] };
  return (await artifactCaches(machine).archives([question], place, () => {})).archives.get("one");
}

describe("yarn berry's cache", () => {
  it("calls archives as yarn 4 does", () => {
    // As yarn 4.9.2 called them in a cache that it filled.
    const shared = (name: string, version: string) => archiveName({ ...question, name, version }).shared;
    expect(shared("wrappy", "1.0.2")).toBe("wrappy-npm-1.0.2-916de4d4b3-10c0.zip");
    expect(shared("@types/ms", "0.7.34")).toBe("@types-ms-npm-0.7.34-46f5141bfd-10c0.zip");
  });

  it("is found in the project, on disk or in a commit, and in the shared folder", async () => {
    const sound = { kind: "intact", identities: [{ name: "left-pad", version: "1.3.0" }] };
    expect(await ask({ [`.yarn/cache/${own}`]: bytes })).toEqual(sound);
    expect(await ask({ [`.yarn/cache/${own}`]: bytes }, {}, true)).toEqual(sound);
    expect(await ask({}, { [shared]: bytes })).toEqual(sound);
  });

  it("is held against the checksum", async () => {
    const other = zip(packed({ "node_modules/left-pad/package.json": '{"name":"left-pad","version":"6.6.6"}' }));
    expect(await ask({ [`.yarn/cache/${own}`]: other })).toEqual({ kind: "altered", found: sha512(other) });
    expect(await ask({}, { [shared]: other })).toEqual({ kind: "altered", found: sha512(other) });
  });

  it("leaves open what was packed under another key, and what it does not hold", async () => {
    expect(await ask({}, { [shared.replace("10c0", "8")]: bytes })).toEqual({
      kind: "unknown",
      reason: "other-cache-key",
    });
    expect(await ask({})).toEqual({ kind: "unknown", reason: "not-in-cache" });
  });
});
