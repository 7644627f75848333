import { rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FactsAnswer } from "../../src/application/ports/facts-source.ts";
import type { Language } from "../../src/application/ports/language.ts";
import type { Snapshot } from "../../src/application/ports/snapshot.ts";
import { factsCache } from "../../src/infrastructure/cache/facts-cache.ts";
import { segmentStore } from "../../src/infrastructure/cache/segment-store.ts";
import { gitCommit } from "../../src/infrastructure/snapshots/git-commit.ts";
import { gitIndex } from "../../src/infrastructure/snapshots/git-index.ts";
import { workingTree } from "../../src/infrastructure/snapshots/working-tree.ts";
import { type FactsOptions, factsSource } from "../../src/infrastructure/workers/facts-source.ts";
import { bundle } from "../cache/bundle.ts";
import {
  removeFolders,
  repository,
  type TestRepository,
  temporaryFolder,
  writeFiles,
} from "../snapshots/repository.ts";
import { toy } from "./toy-language.ts";

afterAll(removeFolders);

let entry: URL;
beforeAll(() => {
  const program = bundle(`
    import { serve } from "../src/infrastructure/workers/serve.ts";
    import { toy } from "./workers/toy-language.ts";
    serve([toy]);
  `);
  entry = pathToFileURL(program);
});

type Options = Partial<FactsOptions>;

/** Facts of all `.toy` files of a snapshot, which is then closed. */
async function factsOf(
  made: Promise<Snapshot>,
  options: Options = {},
  progress = (): void => {},
): Promise<FactsAnswer> {
  const snapshot = await made;
  const { files } = await snapshot.list();
  const requests = files.filter(({ path }) => path.endsWith(".toy")).map((file) => ({ file, language: toy.id }));
  const answer = await factsSource({ languages: [toy], ...options }).facts(snapshot, requests, progress);
  await snapshot.close();
  return answer;
}

/** `path: specifiers`, one a line, then the problems. */
function told({ facts, problems }: FactsAnswer): string[] {
  const lines = [...facts].map(([path, { imports }]) => `${path}: ${imports.map((one) => one.specifier).join(" ")}`);
  return [...lines, ...problems.map(({ path, message, weight }) => `${weight} ${path}: ${message.en}`)];
}

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

const many = Object.fromEntries(
  Array.from({ length: 100 }, (_, index) => [`src/${String(index).padStart(3, "0")}.toy`, `import m${index}\n`]),
);

const ways = [
  { way: "in this thread", options: (): Options => ({}) },
  {
    way: "in worker threads",
    options: (): Options => ({ workers: { entry, threads: 2, worthFrom: 0, timeLimit: 5000 } }),
  },
];

describe.each(ways)("extracted $way", ({ options }) => {
  test("facts come in the order of the files that were asked for", async () => {
    const { facts, problems, cached } = await factsOf(workingTree(folderWith(many)), options());
    expect([...facts.keys()]).toEqual(Object.keys(many));
    expect(facts.get("src/042.toy")?.imports).toEqual([
      { specifier: "m42", kind: "value", line: 1, column: 1, endColumn: 11 },
    ]);
    expect({ problems, cached }).toEqual({ problems: [], cached: 0 });
  });

  test("index and commit give the facts that the working tree gives", async () => {
    const { folder, git, write } = repository();
    write(many);
    git("add", "-A");
    git("commit", "-qm", "first");
    const tree = told(await factsOf(workingTree(folder), options()));
    expect(told(await factsOf(gitIndex(folder), options()))).toEqual(tree);
    expect(told(await factsOf(gitCommit(folder, "HEAD"), options()))).toEqual(tree);
  });

  test("text is decoded: byte order marks count for no column, UTF-16 is read, invalid bytes are told", async () => {
    const folder = folderWith({
      "bom.toy": "\uFEFFimport a",
      "chinese.toy": "发票 import 订单",
      "invalid.toy": Buffer.concat([Buffer.from("import a"), Buffer.from([0xff, 0xfe])]),
      "little.toy": Buffer.from("\uFEFFimport b", "utf16le"),
      "big.toy": Buffer.from("\uFEFFimport c", "utf16le").swap16(),
    });
    const answer = await factsOf(workingTree(folder), options());
    expect(told(answer)).toEqual([
      "big.toy: c",
      "bom.toy: a",
      "chinese.toy: 订单",
      "invalid.toy: a\uFFFD\uFFFD",
      "little.toy: b",
      "note invalid.toy: Some bytes of this file are no valid text.",
    ]);
    expect([...answer.facts.values()].map(({ imports }) => imports[0]?.column)).toEqual([1, 1, 4, 1, 1]);
  });

  test("a file that vanished, grew too large or broke its parser is a problem, and the others are read", async () => {
    const folder = folderWith({ "a.toy": "import a", "gone.toy": "", "huge.toy": "", "throws.toy": "throw!" });
    const snapshot = await workingTree(folder);
    await snapshot.list();
    rmSync(join(folder, "gone.toy"));
    truncateSync(join(folder, "huge.toy"), 128 * 1024 * 1024 + 1);

    expect(told(await factsOf(Promise.resolve(snapshot), options()))).toEqual([
      "a.toy: a",
      "incomplete gone.toy: This file could not be read: it is gone.",
      "incomplete huge.toy: This file could not be read: it has 134217729 bytes, the limit is 134217728.",
      "incomplete throws.toy: This file could not be read: its parser failed: the toy broke.",
    ]);
  });

  test("a blob that is missing is a problem", async () => {
    const { folder, git, write } = repository();
    write({ "a.toy": "import a", "b.toy": "import b" });
    git("add", "-A");
    const blob = git("rev-parse", ":b.toy").trim();
    rmSync(join(folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const [first, second] = told(await factsOf(gitIndex(folder), options()));
    expect(first).toBe("a.toy: a");
    expect(second).toMatch(/^incomplete b\.toy: .*its object is missing/u);
  });

  test("files that a sparse checkout keeps out of the work tree are read from the object store", async () => {
    const { folder, git, write } = repository();
    write({ "in/a.toy": "import a", "out/b.toy": "import b" });
    git("add", "-A");
    git("commit", "-qm", "first");
    git("sparse-checkout", "set", "in");
    expect(told(await factsOf(workingTree(folder), options()))).toEqual(["in/a.toy: a", "out/b.toy: b"]);
  });

  test("progress is told rarely, never backwards, and to the end", async () => {
    const calls: number[] = [];
    const folder = folderWith(many);
    const snapshot = await workingTree(folder);
    const { files } = await snapshot.list();
    const requests = files.map((file) => ({ file, language: toy.id }));
    await factsSource({ languages: [toy], ...options() }).facts(snapshot, requests, (done) => calls.push(done));
    await snapshot.close();
    expect(calls.at(-1)).toBe(100);
    expect(calls).toEqual([...new Set(calls)].sort((a, b) => a - b));
    expect(calls.length).toBeLessThan(100);
  });
});

describe("a worker thread that dies takes only the culprit with it", () => {
  test.each([
    { word: "overflow!", reason: /its parser failed: Maximum call stack/u },
    { word: "exit!", reason: /its parser ended the thread/u },
    { word: "hang!", reason: /its parser took more than 1 seconds/u },
    { word: "memory!", reason: /its parser failed: .*memory/u },
  ])("$word", async ({ word, reason }) => {
    const folder = folderWith({ ...many, "src/050.toy": word });
    const workers = { entry, threads: 2, worthFrom: 0, timeLimit: word === "hang!" ? 1000 : 30_000, memory: 64 };
    const { facts, problems } = await factsOf(workingTree(folder), { workers });
    expect(facts.size).toBe(99);
    expect(problems).toMatchObject([
      { path: "src/050.toy", weight: "incomplete", message: { en: expect.stringMatching(reason) } },
    ]);
  });

  test("many culprits come to an end too", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `bad${index}.toy`);
    const folder = folderWith({ ...many, ...Object.fromEntries(names.map((name) => [name, "exit!"])) });
    const { facts, problems } = await factsOf(workingTree(folder), { workers: { entry, threads: 2, worthFrom: 0 } });
    expect(facts.size + problems.length).toBe(140);
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(names));
  });

  test("an entry that cannot be loaded is reported for every file", async () => {
    const missing = pathToFileURL(join(temporaryFolder(), "missing.mjs"));
    const { facts, problems } = await factsOf(workingTree(folderWith(many)), {
      workers: { entry: missing, threads: 2, worthFrom: 0 },
    });
    expect([facts.size, problems.length]).toEqual([0, 100]);
  });
});

describe("threads are started for as many files as pay for them", () => {
  test.each([
    { id: "typescript", told: { facts: 0, problems: 400 } },
    { id: "go", told: { facts: 400, problems: 0 } },
    { id: "java", told: { facts: 400, problems: 0 } },
  ] as const)("400 files of $id, where no thread can start", async ({ id, told }) => {
    const files = Array.from({ length: 400 }, (_, index) => [`${index}.toy`, "import m\n"] as const);
    const snapshot = await workingTree(folderWith(Object.fromEntries(files)));
    const requests = (await snapshot.list()).files.map((file) => ({ file, language: id }));
    const workers = { entry: pathToFileURL(join(temporaryFolder(), "missing.mjs")), threads: 1 };
    const source = factsSource({ languages: [{ ...toy, id }], workers });
    const { facts, problems } = await source.facts(snapshot, requests, () => {});
    await snapshot.close();
    expect({ facts: facts.size, problems: problems.length }).toEqual(told);
  });
});

describe("with a cache", () => {
  /** A language that counts how often its parser is loaded. */
  function counting(version = 1): { language: Language; loaded: () => number } {
    let count = 0;
    const extractor: Language["extractor"] = () => {
      count += 1;
      return toy.extractor();
    };
    return { language: { ...toy, version, extractor }, loaded: () => count };
  }

  function prepared(): TestRepository {
    const made = repository();
    made.write(many);
    made.git("add", "-A");
    made.git("commit", "-qm", "first");
    return made;
  }

  const open = (folder: string) => factsCache(segmentStore(folder));

  test.each(ways)("a second run extracts nothing and loads no parser, $way", async ({ options }) => {
    const { folder } = prepared();
    const place = temporaryFolder();
    const cold = await factsOf(workingTree(folder), { ...options(), cache: open(place) });
    const { language, loaded } = counting();
    const warm = await factsOf(workingTree(folder), { languages: [language], cache: open(place) });

    expect(warm.cached).toBe(100);
    expect(loaded()).toBe(0);
    expect([...warm.facts]).toEqual([...cold.facts]);
    expect((await factsOf(gitIndex(folder), { cache: open(place) })).cached).toBe(100);
    expect((await factsOf(gitCommit(folder, "HEAD"), { cache: open(place) })).cached).toBe(100);
  });

  test("after an edit one file is extracted", async () => {
    const { folder, write } = prepared();
    const place = temporaryFolder();
    await factsOf(workingTree(folder), { cache: open(place) });
    write({ "src/007.toy": "import edited" });
    const { facts, cached } = await factsOf(workingTree(folder), { cache: open(place) });
    expect(cached).toBe(99);
    expect(facts.get("src/007.toy")?.imports[0]?.specifier).toBe("edited");
    expect((await factsOf(workingTree(folder), { cache: open(place) })).cached).toBe(100);
  });

  test("another version of the language knows nothing of the old one's facts", async () => {
    const { folder } = prepared();
    const place = temporaryFolder();
    await factsOf(workingTree(folder), { cache: open(place) });
    const { cached } = await factsOf(workingTree(folder), { languages: [counting(2).language], cache: open(place) });
    expect(cached).toBe(0);
  });

  test.each(ways)("a file that changed after it was listed does not spoil the cache, $way", async ({ options }) => {
    const { folder, write } = prepared();
    const place = temporaryFolder();
    const snapshot = await workingTree(folder);
    await snapshot.list();
    write({ "src/007.toy": "import sneaky" });
    const { facts } = await factsOf(Promise.resolve(snapshot), { ...options(), cache: open(place) });
    expect(facts.get("src/007.toy")?.imports[0]?.specifier).toBe("sneaky");

    const commit = await factsOf(gitCommit(folder, "HEAD"), { cache: open(place) });
    expect([commit.cached, commit.facts.get("src/007.toy")?.imports[0]?.specifier]).toEqual([99, "m7"]);
    expect((await factsOf(workingTree(folder), { cache: open(place) })).cached).toBe(100);
  });

  test("a file with CRLF in the work tree shares its facts with the LF blob", async () => {
    const { folder, git } = prepared();
    git("config", "core.autocrlf", "true");
    rmSync(join(folder, "src"), { recursive: true });
    git("checkout", "--", ".");
    const place = temporaryFolder();
    const tree = await factsOf(workingTree(folder), { cache: open(place) });
    const commit = await factsOf(gitCommit(folder, "HEAD"), { cache: open(place) });
    expect(commit.cached).toBe(100);
    expect(told(commit)).toEqual(told(tree));
  });

  test("the note on invalid bytes is told in a warm run too", async () => {
    const folder = folderWith({ "invalid.toy": Buffer.from([0x69, 0xff]) });
    const place = temporaryFolder();
    const cold = await factsOf(workingTree(folder), { cache: open(place) });
    const warm = await factsOf(workingTree(folder), { cache: open(place) });
    expect(warm.cached).toBe(1);
    expect(warm.problems).toEqual(cold.problems);
    expect(warm.problems).toHaveLength(1);
  });

  test("a file that broke its parser is tried again in the next run", async () => {
    const folder = folderWith({ "throws.toy": "throw!" });
    const place = temporaryFolder();
    for (let run = 0; run < 2; run++) {
      const { problems, cached } = await factsOf(workingTree(folder), { cache: open(place) });
      expect([problems.length, cached]).toEqual([1, 0]);
    }
  });
});
