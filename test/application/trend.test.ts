import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compose } from "../../src/compose/compose.ts";
import type { Trend, TrendPoint, TrendRequest } from "../../src/application/trend-answer.ts";
import { trendJson } from "../../src/interface/reporters/trend/json.ts";
import { spread } from "../../src/domain/history/spread.ts";
import { removeFolders, repository, runGit, type TestRepository, temporaryFolder } from "../snapshots/repository.ts";

afterAll(removeFolders);

const clean = {
  "package.json": '{ "name": "shop", "type": "module" }\n',
  "src/domain/order.ts": "export class Order {}\n",
  "src/application/place.ts": 'import { Order } from "../domain/order.ts";\nexport const place = () => new Order();\n',
};
const upward = {
  "src/domain/order.ts": 'import { db } from "../infrastructure/db.ts";\nexport class Order { readonly db = db; }\n',
  "src/infrastructure/db.ts": "export const db = 1;\n",
};
const circle = {
  "src/infrastructure/db.ts":
    'import { Order } from "../domain/order.ts";\nexport const db: Order[] = [new Order()];\n',
};

/** One commit for each set of files, a day apart. */
function shop(...steps: readonly Readonly<Record<string, string>>[]): TestRepository {
  const made = repository();
  for (const [index, files] of steps.entries()) {
    made.write(files);
    made.git("add", "-A");
    made.git("commit", "-q", "-m", `step ${index}`, "--date", `2025-03-0${index + 1}T12:00:00Z`);
  }
  return made;
}

async function trendOf(
  { folder }: TestRepository,
  request: Partial<TrendRequest> = {},
  cache: string | false = false,
): Promise<Trend> {
  const target = { root: folder, tree: { kind: "working-tree" as const }, today: "2026-01-01", cache, workers: 0 };
  return compose().trend(target, { most: 30, rulesFrom: "today", ...request });
}

const told = (point: TrendPoint) =>
  point.kind === "unread"
    ? point.reason.en
    : `${point.figures.errors} ${point.figures.cycles.modules} ${point.figures.modules}`;

describe("a trend", () => {
  it("shows when a fault came in, when a circle closed, and that both are gone", async () => {
    const made = shop(clean, upward, circle, { ...clean, "src/infrastructure/db.ts": "export const db = 1;\n" });
    const { points, commits, shallow } = await trendOf(made);
    expect(points.map(told)).toEqual(["0 0 2", "1 0 3", "1 2 3", "0 0 3"]);
    expect([commits, shallow]).toEqual([4, false]);
    expect(points.map(({ commit }) => `${commit.day} ${commit.subject}`)).toEqual([
      "2025-03-01 step 0",
      "2025-03-02 step 1",
      "2025-03-03 step 2",
      "2025-03-04 step 3",
    ]);
  });

  it("measures coupling of the project's own modules without their tests", async () => {
    const test = 'import "../src/application/place.ts";\n';
    const { points } = await trendOf(shop({ ...clean, ...circle, ...upward, "test/place.test.ts": test }));
    const [point] = points;
    if (point?.kind !== "measured") throw new Error("it was not read");
    // place → order → db: six of nine pairs, each module with itself included; two dependencies among three modules.
    expect(point.figures.coupling).toEqual({ propagationCost: 6 / 9, fanOut: 2 / 3 });
    expect(point.figures.areas).toEqual({ boundaries: 1 });
  });

  it("begins at a revision or at a day", async () => {
    const made = shop(clean, upward, circle);
    made.git("tag", "v1", "HEAD~1");
    const since = async (word: string) => (await trendOf(made, { since: word })).points.map(({ commit }) => commit.day);
    expect(await since("v1")).toEqual(["2025-03-02", "2025-03-03"]);
    expect(await since("2025-03-02")).toEqual(["2025-03-02", "2025-03-03"]);
    await expect(since("2025-04-01")).rejects.toThrow("No commit was written on 2025-04-01 or later.");
  });

  it("says how many commits it left out", async () => {
    const { points, commits } = await trendOf(shop(clean, upward, circle, clean, upward), { most: 3 });
    expect([points.map(({ commit }) => commit.subject), commits]).toEqual([["step 0", "step 2", "step 4"], 5]);
  });

  it("judges by today's configuration, or by each commit's own", async () => {
    const off = { "arch-lint.yaml": "rules: { boundaries/forbidden-dependency: off }\n" };
    const made = shop({ ...clean, ...upward }, off);
    const today = await trendOf(made);
    expect([today.config, today.points.map(told)]).toEqual(["arch-lint.yaml", ["0 0 3", "0 0 3"]]);
    const each = await trendOf(made, { rulesFrom: "each" });
    expect([each.config, each.points.map(told)]).toEqual([undefined, ["1 0 3", "0 0 3"]]);
  });

  it("does not hold today's configuration against a tree that was there before it", async () => {
    const layers = "layers: { domain: src/domain/**, application: src/application/**, interface: src/web/** }\n";
    const made = shop(clean, { "arch-lint.yaml": layers, "src/web/page.ts": "export {};\n" });
    expect((await trendOf(made)).points.map(told)).toEqual(["0 0 2", "0 0 3"]);
  });

  it("judges waivers as of the day of the commit", async () => {
    const waived = upward["src/domain/order.ts"].replace(
      "\n",
      " // arch-lint allow boundaries/forbidden-dependency: moves until 2025-03-01\n",
    );
    const made = shop({ ...clean, ...upward, "src/domain/order.ts": waived }, { "src/domain/more.ts": "export {};\n" });
    const { points } = await trendOf(made);
    const counts = points.map((point) => point.kind === "measured" && [point.figures.waived, point.figures.errors]);
    // On the second day it has ended: the finding is back, and a warning says so.
    expect(counts[0]).toEqual([1, 0]);
    expect(counts[1]).not.toEqual([1, 0]);
  });

  it("counts what a baseline knows", async () => {
    const made = shop({ ...clean, ...upward });
    const target = {
      root: made.folder,
      tree: { kind: "working-tree" as const },
      today: "2026-01-01",
      cache: false as const,
    };
    const { findings } = await compose().check(target);
    const known = findings.map(({ fingerprint }) => `${JSON.stringify({ finding: fingerprint, count: 1 })}\n`);
    made.write({ "arch-lint-baseline.jsonl": known.join("") });
    made.git("add", "-A");
    made.git("commit", "-q", "-m", "baseline");
    expect((await compose().check(target)).findings).toEqual([]);
    expect((await trendOf(made)).points.map(told)).toEqual(["1 0 3", "1 0 3"]);
    expect((await trendOf(made, { rulesFrom: "each" })).points.map(told)).toEqual(["1 0 3", "1 0 3"]);
  });

  it("has a point for a commit that cannot be read", async () => {
    const made = shop(clean, upward, circle);
    const tree = made.git("rev-parse", "HEAD~1^{tree}").trim();
    rmSync(join(made.folder, ".git/objects", tree.slice(0, 2), tree.slice(2)));
    const { points } = await trendOf(made);
    expect(points.map(told)).toEqual(["0 0 2", expect.stringMatching(/^git ls-tree failed/u), "1 2 3"]);
  });

  it("begins with an empty tree if history does, but not where nothing is left", async () => {
    const made = shop({ "README.md": "# shop\n" }, clean);
    expect((await trendOf(made)).points.map(told)).toEqual(["0 0 0", "0 0 2"]);
    await expect(trendOf(shop({ "README.md": "# shop\n" }))).rejects.toThrow(/No source file/u);
  });

  it("says the same twice, and knows by then what the files say", async () => {
    const made = shop(clean, upward, circle);
    const cache = temporaryFolder();
    const first = trendJson(await trendOf(made, {}, cache), "en");
    const kept = readdirSync(cache, { recursive: true }).length;
    expect(trendJson(await trendOf(made, {}, cache), "en")).toBe(first);
    // Nothing was extracted anew, so nothing was added.
    expect(readdirSync(cache, { recursive: true }).length).toBe(kept);
    expect(kept).toBeGreaterThan(0);
  });

  it("tells of a shallow clone where it ends", async () => {
    const made = shop(clean, upward, circle);
    const folder = join(temporaryFolder(), "clone");
    runGit(temporaryFolder(), ["clone", "-q", "--depth=2", `file://${made.folder}`, folder]);
    const { points, shallow } = await trendOf({ ...made, folder });
    expect([points.length, shallow]).toEqual([2, true]);
  });
});

describe("spreading", () => {
  const numbers = Array.from({ length: 11 }, (_, index) => index);
  it.each([
    [11, numbers],
    [30, numbers],
    [5, [0, 3, 5, 8, 10]],
    [2, [0, 10]],
    [0, [0, 10]],
  ])("takes %i", (most, expected) => {
    expect(spread(numbers, most)).toEqual(expected);
  });
});
