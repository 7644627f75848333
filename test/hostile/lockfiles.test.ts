import { describe, expect, it } from "vitest";
import { entryOf, lockOf, manifest } from "../../rules/lockfile-example.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

const wanted = { "left-pad": "^1.3.0" };
const sound = lockOf(wanted, entryOf("left-pad", "1.3.0"));
const withLock = (lockfile: string, name = "package-lock.json"): FileTree => ({
  "package.json": manifest(wanted),
  [name]: lockfile,
});

async function rulesAt(tree: FileTree): Promise<readonly string[]> {
  const { findings, problems } = await toolOver(tree).check(here);
  expect(problems).toEqual([]);
  return findings.map(({ rule, at }) => `${rule} ${at.path}`);
}

/** A hash of its own for each package. */
const hashOf = (number: number) => `sha512-${number.toString(36).padStart(85, "B")}A==`;

describe("a lockfile that is no lockfile", () => {
  it.each([
    ["empty", ""],
    ["cut off", sound.slice(0, 200)],
    ["half merged", `<<<<<<< HEAD\n${sound}=======\n${sound}>>>>>>> theirs\n`],
    ["a list", "[]"],
    ["of an unknown format", sound.replace('"lockfileVersion": 3', '"lockfileVersion": 99')],
    ["without entries", '{ "name": "app", "lockfileVersion": 3, "packages": {} }'],
    ["nested without end", "[".repeat(500_000)],
    ["nested deeply", `{"lockfileVersion":3,"packages":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`],
    ["larger than any", `{"lockfileVersion":3,"padding":"${"x".repeat(33 * 1024 * 1024)}"}`],
    ["not text", "\u0000\u0001\u0002"],
  ])("is reported when it is %s", async (_what, lockfile) => {
    const found = await rulesAt(withLock(lockfile));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => /^sync\/(?:unparsed|missing-entry|manifest-spec)/u.test(one))).toBe(true);
  });

  it.each([
    ["package-lock.json", "package-lock.json"],
    ["npm-shrinkwrap.json", "npm-shrinkwrap.json"],
    ["pnpm-lock.yaml", "pnpm-lock.yaml"],
    ["yarn.lock", "yarn.lock"],
    ["bun.lock", "bun.lock"],
  ])("is reported when %s is empty, half merged or nonsense", async (_what, name) => {
    for (const text of ["", "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n", "{{{{", "\t: : :\n- - -"]) {
      const found = await rulesAt(withLock(text, name));
      // An empty yarn.lock is one that locks nothing: then what is asked for is missing.
      if (text === "" && name === "yarn.lock") expect(found).toEqual(["sync/missing-entry package.json"]);
      else expect(found).toContain(`sync/unparsed ${name}`);
    }
  });

  it("is reported when its aliases multiply", async () => {
    const letters = [..."abcdefghij"];
    const bomb = letters.map(
      (one, at) => `${one}: &${one} [${at === 0 ? "x" : `*${letters[at - 1]}`.concat(", ").repeat(9)}]`,
    );
    expect(await rulesAt(withLock(`${bomb.join("\n")}\n`, "pnpm-lock.yaml"))).toContain("sync/unparsed pnpm-lock.yaml");
  });
});

describe("a lockfile that is odd and no more", () => {
  it("may name packages as objects have properties", async () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const lockfile = lockOf(
      wanted,
      ...names.map((name, at) => entryOf(name, "1.0.0", { integrity: hashOf(at + 1) })),
      entryOf("left-pad", "1.3.0"),
    );
    const found = await rulesAt(withLock(lockfile));
    expect(found).toEqual(names.map(() => "sync/orphan package-lock.json"));
  });

  it("may be long: twenty thousand entries", async () => {
    const entries = Array.from({ length: 20_000 }, (_, at) =>
      entryOf(`package-${at}`, "1.0.0", { integrity: hashOf(at + 1) }),
    );
    const found = await rulesAt(withLock(lockOf(wanted, entryOf("left-pad", "1.3.0"), ...entries)));
    expect(found).toEqual(["sync/orphan package-lock.json"]);
  });

  it("may have versions and ranges without end", async () => {
    const range = `^${"9".repeat(5000)}.0.0`;
    const tree = {
      "package.json": manifest({ "left-pad": range, other: "1||".repeat(20_000) }),
      "package-lock.json": lockOf(wanted, entryOf("left-pad", "9".repeat(20_000))),
    };
    const { findings } = await toolOver(tree).check(here);
    const lengths = findings.flatMap(({ params }) => Object.values(params).map((value) => String(value).length));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(301);
  });
});
