import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { DiffAnswer } from "../../src/application/tool.ts";
import { ArchLintError, diff } from "../../src/compose/index.ts";
import { shownIn } from "../../src/domain/comparison/change.ts";
import { removeFolders, repository, type TestRepository } from "../snapshots/repository.ts";
import { go, javaShop, type Shop, typescript } from "./shops.ts";

afterAll(removeFolders);

/** A repository whose branch `feature` left `main`, which went on since. */
function branched({ before, after }: Shop): TestRepository {
  const shop = repository();
  shop.write(before);
  shop.git("add", "-A");
  shop.git("commit", "-qm", "before");
  shop.git("checkout", "-qb", "feature");
  shop.git("checkout", "-q", "main");
  shop.write({ "src/domain/only-on-main.ts": "export const later = 1;\n" });
  shop.git("add", "-A");
  shop.git("commit", "-qm", "later");
  shop.git("checkout", "-q", "feature");
  for (const [path, text] of Object.entries(after)) {
    if (text === null) rmSync(join(shop.folder, path));
    else shop.write({ [path]: text });
  }
  return shop;
}

const changed = ({ folder }: TestRepository) => diff({ root: folder, cache: false, workers: 0 }, "main");

const edgesIn = ({ diff: { edges } }: DiffAnswer) =>
  edges.map((one) => {
    const { level, from, to, evidence, objections } = shownIn(one);
    return [one.change, level, `${from} → ${to}`, `${evidence.at.path}:${evidence.at.line}`, ...objections].join(" ");
  });

const usesIn = ({ diff: { uses } }: DiffAnswer) =>
  uses.map((one) => [one.change, shownIn(one).layer, shownIn(one).name, shownIn(one).category].join(" "));

describe("a branch of a TypeScript project", () => {
  it("is told by what it changes in the architecture, and by nothing that happened elsewhere meanwhile", async () => {
    const answer = await changed(branched(typescript));
    expect(answer.complete).toBe(true);
    expect(edgesIn(answer)).toEqual([
      "added layers domain → infrastructure src/domain/order.ts:1 boundaries/forbidden-dependency",
      "removed layers interface → application src/interface/page.ts:1",
    ]);
    expect(usesIn(answer)).toEqual(["added infrastructure npm:pg orm"]);
    expect(answer.diff.cycles).toMatchObject([{ fate: "opened", level: "modules", before: 0, after: 3 }]);
    expect(answer.diff.memberships).toMatchObject([
      { before: { layer: "application" }, after: { layer: "domain" }, files: [{ path: "src/domain/format-money.ts" }] },
    ]);
    expect(answer.diff.modules).toEqual({
      added: [],
      removed: [],
      moved: [{ from: "src/application/format-money.ts", to: "src/domain/format-money.ts" }],
    });
  });

  it("is told by what it changes in the packages", async () => {
    const { diff: found } = await changed(branched(typescript));
    expect(found.requirements.map((one) => [one.change, shownIn(one).name, shownIn(one).raw])).toEqual([
      ["added", "pg", "^8.0.0"],
      ["changed", "zod", "^4.0.0"],
    ]);
    const versions = found.versions.map((one) => {
      const { name, version } = one.change === "removed" ? one.before : one.after;
      const step = one.change === "changed" ? `${one.distance} ${one.direction}` : one.change;
      return [one.direct ? "direct" : "transitive", name, version, step].join(" ");
    });
    expect(versions).toEqual([
      "direct left-pad 1.3.1 patch up",
      "direct pg 8.1.0 added",
      "direct zod 4.0.0 major up",
      "transitive flat-map 0.2.0 major up",
    ]);
    expect(found.lockfiles).toMatchObject([
      {
        ...{ path: "package-lock.json", manager: "npm", before: 3, after: 4 },
        installScripts: [{ name: "flat-map" }],
        hosts: [{ host: "elsewhere.example.com" }],
        hashes: [],
      },
    ]);
  });

  it("is the same for what is staged and for what is committed", async () => {
    const shop = branched(typescript);
    shop.git("add", "-A");
    const target = { root: shop.folder, cache: false as const, workers: 0 };
    const staged = await diff({ ...target, tree: { kind: "index" } }, "main");
    shop.git("commit", "-qm", "after");
    const committed = await diff({ ...target, tree: { kind: "commit", revision: "feature" } }, "main");
    expect(staged.diff).toEqual(committed.diff);
    expect(staged.diff.edges).toHaveLength(2);
  });

  it("tells of a hash that changed although the version did not", async () => {
    const lock = (letter: string) =>
      (typescript.before["package-lock.json"] ?? "").replaceAll("AAAA", letter.repeat(4));
    const shop = branched({ ...typescript, after: { "package-lock.json": lock("E") } });
    const { diff: found } = await changed(shop);
    expect(found.lockfiles.flatMap(({ hashes }) => hashes.map(({ name }) => name))).toEqual([
      "left-pad",
      "flat-map",
      "zod",
    ]);
  });
});

it("a branch of a Go project is told by packages, modules with their major suffixes and commits", async () => {
  const answer = await changed(branched(go));
  expect(edgesIn(answer)).toEqual([
    "added layers application → infrastructure internal/application/place.go:5 boundaries/forbidden-dependency",
  ]);
  expect(usesIn(answer)).toEqual(["added domain go:github.com/lib/pq orm"]);
  expect(answer.diff.modules.added.map(({ id }) => id)).toEqual(["internal/infrastructure/clock"]);
  const versions = answer.diff.versions.map((one) =>
    one.change === "changed"
      ? `${one.before.name} → ${one.after.name} ${one.distance} ${one.direction}`
      : `${one.change} ${(one.change === "added" ? one.after : one.before).name}`,
  );
  expect(versions).toEqual([
    "example.com/money/v2 → example.com/money/v3 major up",
    "added github.com/lib/pq",
    "example.com/pad → example.com/pad commit up",
  ]);
  expect(answer.diff.lockfiles).toMatchObject([{ path: "go.sum", manager: "go", before: 2, after: 4 }]);
});

it("a branch of a Java project is told by packages and purposes of the platform", async () => {
  const answer = await changed(branched(javaShop));
  expect(edgesIn(answer)).toEqual([
    "added layers domain → infrastructure src/main/java/com/shop/domain/Order.java:3 boundaries/forbidden-dependency",
  ]);
  expect(usesIn(answer)).toEqual(["added domain orm orm"]);
  expect(answer.diff.cycles).toMatchObject([
    {
      fate: "opened",
      decisive: { from: "src/main/java/com/shop/domain", to: "src/main/java/com/shop/infrastructure" },
    },
  ]);
});

describe("a base that cannot be read", () => {
  it("is an error, never an empty diff", async () => {
    const shop = branched(javaShop);
    const failure = await diff({ root: shop.folder, cache: false }, "no-such-branch").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ArchLintError);
    expect(failure).toMatchObject({ code: "revision-unknown" });
  });

  it("for its configuration is told as such", async () => {
    const before = { ...typescript.before, "arch-lint.yaml": "layer: {}\n" };
    const shop = branched({ before, after: { ...typescript.after, "arch-lint.yaml": null } });
    const failure = await changed(shop).catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: expect.stringMatching(/^The configuration of commit [0-9a-f]{7}, /u) });
  });

  it("in part makes the diff incomplete, and says in which tree", async () => {
    const before = { ...typescript.before, "package-lock.json": "{ broken" };
    const { complete, problems } = await changed(branched({ ...typescript, before }));
    expect(complete).toBe(false);
    expect(problems.map(({ path, message }) => `${path} ${message.en.slice(0, 12)}`)).toEqual([
      "package-lock.json In the base:",
    ]);
  });
});
