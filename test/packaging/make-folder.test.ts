import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
// @ts-expect-error: a script of the build, without declarations.
import { makeFolder } from "../../scripts/make-folder.mjs";

let root = "";
let dist = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "arch-lint-folder-"));
  dist = join(root, "dist");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a folder that is built", () => {
  it("is made where there was none", async () => {
    await makeFolder(dist, (folder: string) => writeFileSync(join(folder, "cli.js"), "new"));
    expect(readdirSync(root)).toEqual(["dist"]);
    expect(readFileSync(join(dist, "cli.js"), "utf8")).toBe("new");
  });

  it("stands complete until the new one takes its place, and nothing else stays", async () => {
    mkdirSync(dist);
    for (const name of ["cli.js", "old-chunk.js"]) writeFileSync(join(dist, name), "old");
    await makeFolder(dist, async (folder: string) => {
      writeFileSync(join(folder, "cli.js"), "new");
      await Promise.resolve();
      expect(readdirSync(dist)).toEqual(["cli.js", "old-chunk.js"]);
      expect(readFileSync(join(dist, "cli.js"), "utf8")).toBe("old");
    });
    expect(readdirSync(root)).toEqual(["dist"]);
    expect(readdirSync(dist)).toEqual(["cli.js"]);
    expect(readFileSync(join(dist, "cli.js"), "utf8")).toBe("new");
  });

  it("stays as it was where the build breaks", async () => {
    mkdirSync(dist);
    writeFileSync(join(dist, "cli.js"), "old");
    const broken = makeFolder(dist, (folder: string) => {
      writeFileSync(join(folder, "cli.js"), "ha");
      throw new Error("broken");
    });
    await expect(broken).rejects.toThrow("broken");
    expect(readdirSync(root)).toEqual(["dist"]);
    expect(readFileSync(join(dist, "cli.js"), "utf8")).toBe("old");
  });

  it("can be read by whoever could read a folder made by hand", async () => {
    mkdirSync(join(root, "hand"));
    await makeFolder(dist, () => undefined);
    expect(statSync(dist).mode).toBe(statSync(join(root, "hand")).mode);
    expect(existsSync(dist)).toBe(true);
  });
});
