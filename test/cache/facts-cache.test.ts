import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { encode } from "../../src/infrastructure/cache/encoded-facts.ts";
import { factsCache } from "../../src/infrastructure/cache/facts-cache.ts";
import { readSegment, writeSegment } from "../../src/infrastructure/cache/segment.ts";
import { segmentStore } from "../../src/infrastructure/cache/segment-store.ts";
import { removeFolders, temporaryFolder } from "../snapshots/repository.ts";
import { asNobody } from "../snapshots/as-nobody.ts";
import { bundle } from "./bundle.ts";

afterAll(removeFolders);

function entry(name: string): string {
  return encode({
    facts: { imports: [{ specifier: name, kind: "value", line: 1, column: 1, endColumn: 2 }] },
    damaged: false,
  });
}

function entries(...names: string[]): Map<string, string> {
  return new Map(names.map((name) => [name, entry(name)]));
}

/** What a new run finds. */
function find(folder: string, ...names: string[]): string[] {
  const found = factsCache(segmentStore(folder)).find(names);
  return [...found].map(([key, { facts }]) => `${key}=${facts.imports[0]?.specifier}`);
}

function keep(folder: string, ...names: string[]): void {
  factsCache(segmentStore(folder)).keep(entries(...names));
}

function segments(folder: string): string[] {
  return readdirSync(folder).sort().reverse();
}

test("what one run keeps the next one finds", () => {
  const folder = join(temporaryFolder(), "deep", "cache");
  expect(find(folder, "a")).toEqual([]);
  keep(folder, "a", "b");
  keep(folder, "c");
  expect(find(folder, "a", "c", "missing")).toEqual(["a=a", "c=c"]);
});

test("the newest entry counts", () => {
  const folder = temporaryFolder();
  const store = segmentStore(folder);
  store.write(new Map([["a", entry("old")]]));
  store.write(new Map([["a", entry("new")]]));
  expect(find(folder, "a")).toEqual(["a=new"]);
});

test("older segments are not read once everything has been found", () => {
  const folder = temporaryFolder();
  keep(folder, "old");
  keep(folder, "new");
  const store = segmentStore(folder);
  const read: string[] = [];
  factsCache({
    ...store,
    read: (name) => {
      read.push(name);
      return store.read(name);
    },
  }).find(["new"]);
  expect(read).toEqual(segments(folder).slice(0, 1));
});

describe("a segment that is not whole and sound", () => {
  const whole = Buffer.from(writeSegment(entries("a", "b")));

  test("is discarded wherever it was cut short", () => {
    for (let length = 0; length < whole.length; length++)
      expect(readSegment(whole.subarray(0, length))).toBeUndefined();
  });

  test("is discarded whichever byte was changed", () => {
    for (let index = 0; index < whole.length; index++) {
      const changed = Buffer.from(whole);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(readSegment(changed)).toBeUndefined();
    }
  });

  test.each([
    { what: "cut short", bytes: whole.subarray(0, -5) },
    { what: "empty", bytes: Buffer.alloc(0) },
    { what: "foreign", bytes: Buffer.from("another program's file\n") },
    { what: "of an older form", bytes: Buffer.from("arch-lint-facts-0 da39a3ee5e6b4b0d3255bfef95601890afd80709\n") },
  ])("is no loss beyond itself if it is $what, and goes when the cache is next written", ({ bytes }) => {
    const folder = temporaryFolder();
    keep(folder, "a");
    keep(folder, "b");
    const [newest = ""] = segments(folder);
    writeFileSync(join(folder, newest), bytes);

    const cache = factsCache(segmentStore(folder));
    expect([...cache.find(["a", "b"]).keys()]).toEqual(["a"]);
    cache.keep(entries("b"));
    expect(segments(folder)).not.toContain(newest);
    expect(find(folder, "a", "b")).toEqual(["a=a", "b=b"]);
  });

  test("is no danger if it is a link, a folder or full of nonsense with a right checksum", () => {
    const folder = temporaryFolder();
    symlinkSync("/etc/passwd", join(folder, "00000000001-0000000000000000.facts"));
    mkdirSync(join(folder, "00000000002-0000000000000000.facts"));
    const poison = new Map([
      ["a", "nonsense"],
      ["b", '[["x",0,1,1,2,0],{"package":7}]'],
      ["__proto__", "[[]]"],
    ]);
    writeFileSync(join(folder, "00000000003-0000000000000000.facts"), writeSegment(poison));

    expect(find(folder, "a", "b", "constructor")).toEqual([]);
    keep(folder, "a");
    expect(find(folder, "a", "b")).toEqual(["a=a"]);
  });
});

test("many small segments become few, and nothing that this run used is lost", () => {
  const folder = temporaryFolder();
  const names = Array.from({ length: 60 }, (_, index) => `entry${index}`);
  for (const name of names) keep(folder, name);
  expect(segments(folder).length).toBeLessThan(20);
  expect(find(folder, ...names)).toHaveLength(60);
});

test("entries that nobody uses are dropped beyond a bound, the newest of them last", () => {
  const folder = temporaryFolder();
  const many = (prefix: string) => Array.from({ length: 5000 }, (_, index) => `${prefix}${index}`);
  for (let round = 0; round < 17; round++) keep(folder, ...many(`${String.fromCharCode(97 + round)}`));
  expect(segments(folder)).toHaveLength(2);
  // The last run used its own 5,000; of the others 20,000 stay, which are those of the four runs before.
  expect(find(folder, "q0", "p0", "o0", "n0", "m4999", "l0", "a0").map((found) => found.slice(0, 2))).toEqual([
    "q0",
    "p0",
    "o0",
    "n0",
    "m4",
  ]);
});

test("temporary files of runs that were killed are removed when they are old", () => {
  const folder = temporaryFolder();
  const old = join(folder, "00000000001-0000000000000000.tmp");
  const recent = join(folder, "00000000002-0000000000000000.tmp");
  for (const path of [old, recent]) writeFileSync(path, "half a segm");
  utimesSync(old, 1_000_000_000, 1_000_000_000);
  keep(folder, "a");
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual(["00000000002-0000000000000000.tmp"]);
});

test("files that are not ours are neither read nor removed", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "README.md"), "mine");
  for (let round = 0; round < 20; round++) keep(folder, `entry${round}`);
  expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("mine");
});

test("a cache folder that cannot be written is no cache, and no error", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  keep(join(folder, "file"), "a");
  expect(find(join(folder, "file"), "a")).toEqual([]);
  keep("/proc/nowhere", "a");
});

test.skipIf(process.platform === "win32")("a cache folder without permission is no error", () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  const program = bundle(`
    import { factsCache } from "../src/infrastructure/cache/facts-cache.ts";
    import { segmentStore } from "../src/infrastructure/cache/segment-store.ts";
    const cache = factsCache(segmentStore(process.argv[2]));
    cache.keep(new Map([["a", JSON.stringify([["x", 0, 1, 1, 2, 0]])]]));
    console.log("kept", factsCache(segmentStore(process.argv[2])).find(["a"]).size);
  `);
  expect(asNobody(program, [folder])).toBe("kept 0\n");
  expect(readdirSync(folder)).toEqual([]);
  chmodSync(folder, 0o700);
});

const writer = `
  import { factsCache } from "../src/infrastructure/cache/facts-cache.ts";
  import { segmentStore } from "../src/infrastructure/cache/segment-store.ts";
  const [folder = "", name = "", rounds = ""] = process.argv.slice(2);
  const facts = JSON.stringify([["x".repeat(200), 0, 1, 1, 2, 0]]);
  for (let round = 0; round < Number(rounds); round++) {
    const cache = factsCache(segmentStore(folder));
    const keys = Array.from({ length: 200 }, (_, index) => name + round + "-" + index);
    cache.find(keys);
    cache.keep(new Map(keys.map((key) => [key, facts])));
    if (round === 0) console.log("started");
  }
`;

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on("close", resolve));
}

test("several runs may share one cache at the same time, merging it all the while", async () => {
  const folder = temporaryFolder();
  const program = bundle(writer);
  const children = ["a", "b", "c", "d"].map((name) => spawn(process.execPath, [program, folder, name, "25"]));
  expect(await Promise.all(children.map(ended))).toEqual([0, 0, 0, 0]);

  const store = segmentStore(folder);
  expect(store.names().map((name) => store.read(name) !== undefined)).not.toContain(false);
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  const last = ["a", "b", "c", "d"].map((name) => `${name}24-199`);
  expect([...factsCache(store).find(last).keys()]).toEqual(last);
});

test("a run that is killed while it writes leaves a cache that works", async () => {
  const folder = temporaryFolder();
  const program = bundle(writer);
  for (const delay of [0, 3, 7, 15, 30]) {
    const child = spawn(process.execPath, [program, folder, `d${delay}-`, "100000"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const end = ended(child);
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill("SIGKILL");
    await end;
    expect(find(folder, `d${delay}-0-0`)).toHaveLength(1);
    keep(folder, `after${delay}`);
    expect(find(folder, `after${delay}`)).toHaveLength(1);
  }
  expect(statSync(folder).isDirectory()).toBe(true);
});
