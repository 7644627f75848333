import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { artifactCaches } from "../../src/infrastructure/ecosystems/artifact-caches.ts";
import { hash1 } from "../../src/infrastructure/ecosystems/go-modules/cache/hash1.ts";
import { readModule } from "../../src/infrastructure/ecosystems/go-modules/cache/read-module.ts";
import { folderWith, packed, put, zip } from "./archives.ts";

const prefix = "example.com/Pad@v1.0.0/";
const files = { [`${prefix}go.mod`]: "module example.com/Pad\n", [`${prefix}pad.go`]: "package pad\n" };
const download = "cache/download/example.com/!pad/@v/v1.0.0";
const question = { module: "example.com/Pad", version: "v1.0.0", whole: true };

/** A sound cache, but for the record, which nobody reads here. */
function cacheWith(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderWith({
    [`${download}.zip`]: zip(packed(files)),
    [`${download}.ziphash`]: "h1:recorded",
    [`${download}.mod`]: "module example.com/Pad\n",
    "example.com/!pad@v1.0.0/go.mod": "module example.com/Pad\n",
    "example.com/!pad@v1.0.0/pad.go": "package pad\n",
    ...more,
  });
}

describe("the hash of go.sum", () => {
  it("is that of the specification", () => {
    const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(hash1([])).toBe("h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    expect(hash1([["go.mod", empty]])).toBe("h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=");
  });

  it("sorts names by their bytes, not by UTF-16", () => {
    // Astral characters come last in UTF-8 and first in UTF-16.
    const lines = "00  a/\uff5e\n00  a/\u{1f600}\n";
    const expected = `h1:${createHash("sha256").update(lines).digest("base64")}`;
    const names = ["a/\u{1f600}", "a/\uff5e"];
    expect(hash1(names.map((name) => [name, "00"]))).toBe(expected);
  });
});

describe("Go's module cache", () => {
  it("has one hash for a zip and the folder that was extracted from it", async () => {
    const { recorded, zip: inZip, folder, mod } = await readModule(cacheWith(), question);
    expect(recorded).toBe("h1:recorded");
    expect(inZip).toEqual(folder);
    expect(inZip?.kind).toBe("hashed");
    expect(mod?.kind).toBe("hashed");
  });

  it("is told apart leg by leg", async () => {
    const sound = await readModule(cacheWith(), question);
    const inFolder = await readModule(cacheWith({ "example.com/!pad@v1.0.0/pad.go": "package evil\n" }), question);
    expect(inFolder.zip).toEqual(sound.zip);
    expect(inFolder.folder).not.toEqual(sound.folder);
    const changed = zip(packed({ ...files, [`${prefix}pad.go`]: "package evil\n" }));
    const inZip = await readModule(cacheWith({ [`${download}.zip`]: changed }), question);
    expect(inZip.folder).toEqual(sound.folder);
    expect(inZip.zip).toEqual(inFolder.folder);
  });

  it("does not believe zips that Go would not make", async () => {
    const cases = [
      [packed({ ...files, "example.com/pad@v1.0.0/x": "" }), { kind: "foreign", name: "example.com/pad@v1.0.0/x" }],
      [packed({ ...files, "../x": "" }), { kind: "foreign", name: "../x" }],
      [[...packed(files), ...packed(files)], { kind: "broken" }],
      [packed({ ...files, [`${prefix}a\nb`]: "" }), { kind: "broken" }],
    ] as const;
    for (const [entries, expected] of cases) {
      const { zip: found } = await readModule(cacheWith({ [`${download}.zip`]: zip(entries) }), question);
      expect(found).toEqual(expected);
    }
    const cut = zip(packed(files)).subarray(0, 150);
    expect((await readModule(cacheWith({ [`${download}.zip`]: cut }), question)).zip).toEqual({ kind: "broken" });
  });

  it("is unpacked within limits, whatever a zip says of its sizes", async () => {
    const text = "package pad\n".repeat(1000);
    const found = async (claims: number) => {
      const bytes = zip([{ name: `${prefix}pad.go`, text, claims }]);
      return (await readModule(cacheWith({ [`${download}.zip`]: bytes }), question)).zip;
    };
    expect((await found(text.length))?.kind).toBe("hashed");
    for (const lie of [0, 1, text.length - 1, text.length + 1, 40_000_000]) {
      expect(await found(lie)).toEqual({ kind: "broken" });
    }
    expect(await found(2_000_000_000)).toEqual({ kind: "unknown", reason: "too-large" });
  });

  it("is read for what is there, and a folder only if Go finished it", async () => {
    expect(await readModule(folderWith(), question)).toEqual({});
    expect((await readModule(cacheWith({ [`${download}.partial`]: "" }), question)).folder).toBeUndefined();
    const cache = cacheWith();
    rmSync(join(cache, `${download}.zip`));
    expect(Object.keys(await readModule(cache, question))).toEqual(["recorded", "folder", "mod"]);
    expect(Object.keys(await readModule(cache, { ...question, whole: false }))).toEqual(["mod"]);
    expect(await readModule(cache, { ...question, module: "../../etc" })).toEqual({});
  });

  it("lies where Go's settings say", async () => {
    const home = folderWith();
    const at = async (env: Record<string, string>) => {
      const machine = { env, home, platform: "linux" as const };
      return (await artifactCaches(machine).modules([question], () => {})).get("example.com/Pad@v1.0.0")?.recorded;
    };
    const cache = cacheWith();
    expect(await at({})).toBeUndefined();
    expect(await at({ GOMODCACHE: cache })).toBe("h1:recorded");
    put(join(home, ".config/go/env"), `GOMODCACHE=${cache}\n`);
    expect(await at({})).toBe("h1:recorded");
    expect(await at({ GOENV: "off" })).toBeUndefined();
  });
});
