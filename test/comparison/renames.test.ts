import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exactRenames, similarRenames } from "../../src/domain/comparison/renames.ts";
import { chunked } from "../../src/domain/comparison/similarity.ts";
import { blobId } from "../../src/infrastructure/snapshots/blob.ts";

type Files = Readonly<Record<string, string>>;

const encoder = new TextEncoder();
const candidates = (files: Files, other: Files) =>
  Object.entries(files)
    .filter(([path]) => other[path] === undefined)
    .map(([path, text]) => {
      const bytes = encoder.encode(text);
      return { path, blob: blobId(bytes, 40), content: chunked(bytes) };
    });

function ours(before: Files, after: Files): readonly string[] {
  const [gone, added] = [candidates(before, after), candidates(after, before)];
  const exact = exactRenames(gone, added);
  const targets = new Set(exact.values());
  const rest = similarRenames(
    gone.filter(({ path }) => !exact.has(path)),
    added.filter(({ path }) => !targets.has(path)),
  );
  return [...exact, ...rest].map(([from, to]) => `${from} → ${to}`).sort();
}

const lines = (words: readonly string[]) => words.map((word) => `const ${word} = "${word}";\n`).join("");

describe("renames", () => {
  it("follow a file that moved unchanged, and prefer one that keeps its name", () => {
    const text = lines(["a", "b"]);
    expect(ours({ "src/x.ts": text, "old/y.ts": text }, { "new/y.ts": text, "new/z.ts": text })).toEqual([
      "old/y.ts → new/y.ts",
      "src/x.ts → new/z.ts",
    ]);
  });

  it("keep files of one content in their folders, however many there are", () => {
    const text = lines(["a", "b"]);
    expect(
      ours(
        { "old/one/index.ts": text, "old/two/index.ts": text, "old/three/index.ts": text },
        { "new/three/index.ts": text, "new/two/index.ts": text },
      ),
    ).toEqual(["old/three/index.ts → new/three/index.ts", "old/two/index.ts → new/two/index.ts"]);
    const many = (folder: string) =>
      Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`${folder}/${index}.ts`, ""]));
    expect(ours(many("old"), many("new"))).toHaveLength(20_000);
  });

  it("follow a file that moved and changed a little, and no file that became another", () => {
    const words = ["one", "two", "three", "four", "five", "six"];
    expect(ours({ "a.ts": lines(words) }, { "b.ts": lines([...words.slice(1), "seven"]) })).toEqual(["a.ts → b.ts"]);
    expect(ours({ "a.ts": lines(words) }, { "b.ts": lines(words.map((word) => `${word}s`)) })).toEqual([]);
  });

  it("ignore line ends of Windows", () => {
    const text = lines(["one", "two", "three"]);
    expect(ours({ "a.ts": text }, { "b.ts": text.replaceAll("\n", "\r\n") })).toEqual(["a.ts → b.ts"]);
  });
});

describe("renames beside git", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "arch-lint-renames-"));
    git(["init", "--quiet", "--bare", "."]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function git(parameters: readonly string[], input?: string): string {
    return execFileSync("git", parameters, { cwd: folder, input, encoding: "utf8" });
  }

  /** A tree object: files by `fast-import`, so that no index and no work tree takes part. */
  function treeOf(files: Files): string {
    const changes = Object.entries(files).map(
      ([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
    );
    const name = `refs/heads/t${Math.random().toString(36).slice(2)}`;
    git(
      ["fast-import", "--quiet"],
      `commit ${name}\ncommitter t <t@example.com> 0 +0000\ndata 1\nx\n${changes.join("")}\n`,
    );
    return git(["rev-parse", `${name}^{tree}`]).trim();
  }

  function theirs(before: Files, after: Files): readonly string[] {
    const parameters = ["diff-tree", "-r", "-M", "--name-status", treeOf(before), treeOf(after)];
    const rows = git(parameters).split("\n");
    return rows.flatMap((row) => (row.startsWith("R") ? [row.split("\t").slice(1).join(" → ")] : [])).sort();
  }

  const word = fc.constantFrom(..."abcdefghijklmnop");
  const text = fc.array(word, { minLength: 3, maxLength: 12 }).map(lines);
  const path = fc
    .tuple(fc.constantFrom("src", "lib", "app"), word)
    .map(([folderName, name]) => `${folderName}/${name}.ts`);

  it("agree with git's own rename detection on moved and edited files", () => {
    const tree = fc.dictionary(path, text, { minKeys: 1, maxKeys: 5 });
    const move = fc.record({ to: path, drop: fc.nat(4), add: fc.array(word, { maxLength: 4 }) });
    fc.assert(
      fc.property(tree, fc.array(move, { maxLength: 4 }), (before, moves) => {
        const after = new Map(Object.entries(before));
        for (const [index, { to, drop, add }] of moves.entries()) {
          const from = Object.keys(before)[index];
          if (from === undefined || after.has(to)) continue;
          const kept = (before[from] ?? "").split("\n").slice(drop).join("\n");
          after.delete(from);
          after.set(to, kept + lines(add));
        }
        const changed = Object.fromEntries([...after].filter(([, content]) => content !== ""));
        fc.pre(Object.keys(changed).length > 0);
        // Which of two equally good sources git takes depends on the order of its table: only the clear cases are compared.
        expect(ours(before, changed).map(targetOf)).toEqual(theirs(before, changed).map(targetOf));
      }),
      { numRuns: 40 },
    );
  });

  function targetOf(rename: string): string {
    return rename.slice(rename.indexOf(" → "));
  }
});
