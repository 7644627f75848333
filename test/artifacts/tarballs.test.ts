import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readTarball } from "../../src/infrastructure/archives/read-tarball.ts";
import { folderWith, packed, sha512, tar, tarball } from "./archives.ts";

async function read(bytes: Uint8Array) {
  return readTarball(join(folderWith({ "one.tgz": bytes }), "one.tgz"), "sha512");
}

const manifest = '{"name":"left-pad","version":"1.3.0"}';

describe("a tarball in a cache", () => {
  it("is hashed and looked into in one go, whatever its top folder is called", async () => {
    const bytes = await tarball({ "pad/package.json": manifest, "pad/index.js": "x", "pad/lib/a.js": "y" });
    const found = await read(bytes);
    expect(found?.digest).toBe(sha512(bytes));
    expect([...(found?.contents?.files.keys() ?? [])]).toEqual(["package.json", "index.js", "lib/a.js"]);
    expect(found?.contents?.manifests.map(String)).toEqual([manifest]);
  });

  it("may be a tar that nobody compressed", async () => {
    const bytes = await tar(packed({ "package/package.json": manifest }));
    expect((await read(bytes))?.contents?.files.size).toBe(1);
  });

  it("is hashed to its end where bytes follow the archive, or it is cut off", async () => {
    const whole = await tarball({ "package/package.json": manifest, "package/big.js": "0123456789".repeat(5000) });
    const long = Buffer.concat([whole, Buffer.alloc(700_000, "tail")]);
    expect((await read(long))?.digest).toBe(sha512(long));
    const cut = whole.subarray(0, whole.length - 40);
    expect(await read(cut)).toEqual({ digest: sha512(cut), fault: "broken-archive" });
  });

  it("shows each of several manifests: which one counts depends on who unpacks", async () => {
    const two = [...packed({ "a/package.json": manifest }), ...packed({ "b/./package.json": "{}" })];
    expect((await read(gzipSync(await tar(two))))?.contents?.manifests.map(String)).toEqual([manifest, "{}"]);
  });

  it("has no links and nothing that climbs, as npm unpacks neither", async () => {
    const bytes = await tar([
      ...packed({ "package/package.json": manifest, "package/../../etc/passwd": "x", "package/../package.json": "{}" }),
      { name: "package/link", type: "symlink", linkname: "/etc/passwd" },
      { name: "package/hard", type: "link", linkname: "package/package.json" },
    ]);
    const found = await read(gzipSync(bytes));
    expect([...(found?.contents?.files.keys() ?? [])]).toEqual(["package.json"]);
    expect(found?.contents?.manifests).toHaveLength(1);
  });

  it("is not looked into beyond its limits, and hashed all the same", async () => {
    const empty = await tar(Array.from({ length: 300 }, (_, index) => ({ name: `p/${index}` })));
    const many = gzipSync(Buffer.concat(Array.from({ length: 700 }, () => empty.subarray(0, 300 * 512))));
    expect(await read(many)).toEqual({ digest: sha512(many), fault: "too-large" });
    const huge = await tarball({ "package/package.json": `"${"x".repeat(4 * 1024 * 1024)}"` });
    expect(await read(huge)).toEqual({ digest: sha512(huge), fault: "too-large" });
  });

  it("is none where something else stands: nothing, a link, a pipe, a folder", async () => {
    const root = folderWith({ "real.tgz": await tarball({ "package/package.json": manifest }) });
    expect(await readTarball(join(root, "gone.tgz"), "sha512")).toBeUndefined();
    symlinkSync(join(root, "real.tgz"), join(root, "link.tgz"));
    execFileSync("mkfifo", [join(root, "pipe.tgz")]);
    mkdirSync(join(root, "folder.tgz"));
    for (const name of ["link", "pipe", "folder"])
      await expect(readTarball(join(root, `${name}.tgz`), "sha512")).rejects.toThrow();
  });
});
