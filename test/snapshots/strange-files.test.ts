import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/application/ports/snapshot.ts";
import { gitCommit } from "../../src/infrastructure/snapshots/git-commit.ts";
import { gitIndex } from "../../src/infrastructure/snapshots/git-index.ts";
import { workingTree } from "../../src/infrastructure/snapshots/working-tree.ts";
import { bundle } from "../cache/bundle.ts";
import { asNobody } from "./as-nobody.ts";
import { contentOf, removeFolders, repository, temporaryFolder, writeFiles } from "./repository.ts";

afterAll(removeFolders);

/** Makes a folder another user's to read, and for git its own. */
function open(folder: string): void {
  if (process.getuid?.() === 0) execFileSync("chown", ["-R", "65534:65534", folder]);
}

const isWindows = process.platform === "win32";

/** Paths and problems of a snapshot, then closed. */
async function listed(made: Promise<Snapshot>) {
  const snapshot = await made;
  const { files, problems } = await snapshot.list();
  await snapshot.close();
  return { paths: files.map(({ path }) => path), problems: problems.map(({ path, weight }) => `${weight} ${path}`) };
}

describe.each([{ kind: "in a repository" }, { kind: "without git" }])("the working tree $kind", ({ kind }) => {
  const folderWith = (files: Record<string, string>): string => {
    const folder = kind === "without git" ? temporaryFolder() : repository().folder;
    writeFiles(folder, files);
    return folder;
  };

  test("follows links to files of the tree, and tells of loops and of those that lead out", async () => {
    const folder = folderWith({ "src/order.ts": "1", "order.ts": "2" });
    symlinkSync("order.ts", join(folder, "inside.ts"));
    symlinkSync("../src", join(folder, "src/loop"));
    symlinkSync("..", join(folder, "src/up"));
    symlinkSync("/etc/passwd", join(folder, "outside.ts"));
    symlinkSync("../../elsewhere", join(folder, "src/outside"));

    symlinkSync("loop-b.ts", join(folder, "loop-a.ts"));
    symlinkSync("loop-a.ts", join(folder, "loop-b.ts"));
    symlinkSync("missing.ts", join(folder, "dangling.ts"));

    expect(await listed(workingTree(folder))).toEqual({
      paths: ["inside.ts", "order.ts", "src/order.ts"],
      problems: ["note loop-a.ts", "note loop-b.ts", "note outside.ts", "note src/outside"],
    });
  });

  test.skipIf(isWindows)("neither reads nor waits for pipes and sockets", async () => {
    const folder = folderWith({ "order.ts": "1" });
    execFileSync("mkfifo", [join(folder, "pipe.ts")]);
    const server = createServer().listen(join(folder, "socket.ts"));
    await new Promise((resolve) => server.on("listening", resolve));

    const { paths } = await listed(workingTree(folder));
    server.close();

    expect(paths).toEqual(["order.ts"]);
  });

  test.skipIf(isWindows)("does not wait for a pipe that took the place of a file after it was listed", async () => {
    const folder = folderWith({ "order.ts": "1" });
    const snapshot = await workingTree(folder);
    const { files } = await snapshot.list();
    rmSync(join(folder, "order.ts"));
    execFileSync("mkfifo", [join(folder, "order.ts")]);

    const contents = await Promise.all(files.map((file) => snapshot.read(file)));
    await snapshot.close();

    expect(contents).toEqual([undefined]);
  });

  test("gives nothing for a file that vanished or became a link after it was listed", async () => {
    const folder = folderWith({ "gone.ts": "1", "link.ts": "2" });
    const snapshot = await workingTree(folder);
    const { files } = await snapshot.list();
    rmSync(join(folder, "gone.ts"));
    rmSync(join(folder, "link.ts"));
    symlinkSync("/etc/passwd", join(folder, "link.ts"));

    const contents = await Promise.all(files.map((file) => snapshot.read(file)));
    await snapshot.close();

    expect(contents).toEqual([undefined, undefined]);
  });

  test("gives nothing for a file beyond 128 MiB, and lists it without reading it", async () => {
    const folder = folderWith({ "huge.ts": "" });
    truncateSync(join(folder, "huge.ts"), 128 * 1024 * 1024 + 1);
    const snapshot = await workingTree(folder);
    const [file] = (await snapshot.list()).files;

    expect(file?.blob).toMatch(/^0{40}$/u);
    expect(file && (await snapshot.read(file))).toBeUndefined();
    await snapshot.close();
  });

  test.skipIf(isWindows)("reports a folder and a file that it may not read", () => {
    const folder = folderWith({ "order.ts": "1", "closed/a.ts": "2", "secret.ts": "3" });
    open(folder);
    chmodSync(join(folder, "closed"), 0);
    chmodSync(join(folder, "secret.ts"), 0);
    const program = bundle(`
      import { workingTree } from "../src/infrastructure/snapshots/working-tree.ts";
      const snapshot = await workingTree(process.argv[2]);
      const { files, problems } = await snapshot.list();
      const texts = await Promise.all(files.map(async (file) => [file.path, (await snapshot.read(file))?.length]));
      await snapshot.close();
      console.log(JSON.stringify([texts, problems.map(({ path, weight }) => weight + " " + path)]));
    `);
    const found: unknown = JSON.parse(asNobody(program, [folder]));
    chmodSync(join(folder, "closed"), 0o700);
    expect(found).toEqual([
      [
        ["order.ts", 1],
        ["secret.ts", null],
      ],
      ["incomplete closed"],
    ]);
  });

  test.skipIf(process.platform !== "linux")("reports a name that is not UTF-8", async () => {
    const folder = folderWith({ "order.ts": "1", "an honest \uFFFD.ts": "2" });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".ts")]), "3");

    const expected = { paths: ["an honest \uFFFD.ts", "order.ts"], problems: ["incomplete caf\uFFFD.ts"] };
    expect(await listed(workingTree(folder))).toEqual(expected);
    if (kind === "without git") return;
    execFileSync("git", ["add", "-A"], { cwd: folder });
    expect(await listed(workingTree(folder))).toEqual(expected);
    expect(await listed(gitIndex(folder))).toEqual(expected);
  });

  test("is empty for an empty folder", async () => {
    expect(await listed(workingTree(folderWith({})))).toEqual({ paths: [], problems: [] });
  });
});

test("without git, nested .gitignore files are honoured, and node_modules and .git are never entered", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    ".gitignore": "dist/\n*.log\n",
    "dist/a.js": "",
    "node_modules/p/index.js": "",
    "src/.gitignore": "!keep.log\n/own\n",
    "src/keep.log": "",
    "src/lose.log": "",
    "src/own/a.ts": "",
    "src/deep/own/a.ts": "",
    "src/.git/config": "",
  });
  expect((await listed(workingTree(folder))).paths).toEqual([
    ".gitignore",
    "src/.gitignore",
    "src/deep/own/a.ts",
    "src/keep.log",
  ]);
});

test("a submodule and a repository inside are told and not entered", async () => {
  const inner = repository();
  inner.write({ "inner.ts": "1" });
  inner.git("add", "-A");
  inner.git("commit", "-qm", "inner");
  const { folder, git, write } = repository();
  write({ "order.ts": "1" });
  git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.folder, "sub");
  git("clone", "-q", inner.folder, "loose");
  git("add", "order.ts");
  git("commit", "-qm", "first");

  const expected = { paths: [".gitmodules", "order.ts"], problems: ["note sub"] };
  expect(await listed(workingTree(folder))).toEqual({ ...expected, problems: ["note loose", "note sub"] });
  expect(await listed(gitIndex(folder))).toEqual(expected);
  expect(await listed(gitCommit(folder, "HEAD"))).toEqual(expected);
});

test("links are followed and told alike by all three doors", async () => {
  const { folder, git, write } = repository();
  write({ "order.ts": "1", "shop/cart/item.ts": "2" });
  symlinkSync("order.ts", join(folder, "inside.ts"));
  symlinkSync("inside.ts", join(folder, "twice.ts"));
  symlinkSync("shop/cart", join(folder, "basket"));
  symlinkSync("basket/../../order.ts", join(folder, "around.ts"));
  symlinkSync("basket/item.ts", join(folder, "item.ts"));
  symlinkSync("a/../self.ts", join(folder, "self.ts"));
  symlinkSync("../outside.ts", join(folder, "outside.ts"));
  symlinkSync(".git/config", join(folder, "config.ts"));
  git("add", "-A");
  git("commit", "-qm", "first");

  const paths = ["around.ts", "inside.ts", "item.ts", "order.ts", "shop/cart/item.ts", "twice.ts"];
  for (const opening of [workingTree(folder), gitIndex(folder), gitCommit(folder, "HEAD")]) {
    const snapshot = await opening;
    const { files } = await snapshot.list();
    const named = new Map(files.map((file) => [file.path, file]));
    expect(named.get("item.ts")?.realPath).toBe("shop/cart/item.ts");
    expect(named.get("item.ts")?.blob).toBe(named.get("shop/cart/item.ts")?.blob);
    for (const file of files) {
      const text = Buffer.from((await snapshot.read(file)) ?? []).toString();
      expect(text).toBe(file.path.endsWith("item.ts") ? "2" : "1");
    }
    await snapshot.close();
  }
  const expected = { paths, problems: ["note outside.ts", "note self.ts"] };
  expect(await listed(workingTree(folder))).toEqual(expected);
  expect(await listed(gitIndex(folder))).toEqual(expected);
  expect(await listed(gitCommit(folder, "HEAD"))).toEqual(expected);
});

test("many files of all sizes come out of the object store as they went in", async () => {
  const { folder, git, write } = repository();
  const sizes = [0, 1, 2, 4095, 4096, 65535, 65536, 65537, 1_000_000];
  write(Object.fromEntries(sizes.map((size) => [`${String(size).padStart(8, "0")}.ts`, "\n".repeat(size)])));
  git("add", "-A");
  const content = await contentOf(gitIndex(folder));
  expect(Object.values(content).map((text) => text.length - 41)).toEqual(sizes);
});

test.each([
  { what: "a folder that does not exist", make: (folder: string) => join(folder, "missing") },
  {
    what: "a file",
    make: (folder: string) => {
      writeFileSync(join(folder, "file"), "");
      return join(folder, "file");
    },
  },
])("$what as the root is an error with a hint", async ({ make }) => {
  await expect(workingTree(make(temporaryFolder()))).rejects.toMatchObject({
    code: "root-missing",
    hint: { en: expect.stringMatching(/.+/u) },
  });
});

test("a folder outside any repository has no index and no commits", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "src"));
  await expect(gitIndex(folder)).rejects.toMatchObject({ code: "not-a-repository" });
  await expect(gitCommit(folder, "HEAD")).rejects.toMatchObject({ code: "not-a-repository" });
});
