import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeTool } from "../../src/application/make-tool.ts";
import type { BaselineRequest } from "../../src/application/tool.ts";
import { type Finding, fingerprint } from "../../src/domain/findings/finding.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { baselines } from "../../src/infrastructure/baselines/baselines.ts";
import { here, memorySnapshot, toolOver, worldOver } from "../memory/tree.ts";
import { type Edges, languages, type Place, shopIn } from "./shop.ts";

const file = "arch-lint-baseline.jsonl";
const place: fc.Arbitrary<Place> = fc.tuple(fc.nat(1), fc.nat(2), fc.nat(1));
const edges: fc.Arbitrary<Edges> = fc.array(fc.tuple(place, place), { maxLength: 12 });
const settings = { numRuns: 25 };

/** The tree with the baseline that a request writes. */
async function written(tree: FileTree, request: BaselineRequest = {}): Promise<FileTree> {
  const files: Record<string, string> = { ...tree };
  const write = async (_: unknown, path: string, text: string) => {
    files[path] = text;
  };
  await makeTool({ ...worldOver(memorySnapshot(tree)), write }).baseline(here, request);
  return files;
}

const checked = (tree: FileTree) => toolOver(tree).check(here);
const withFile = (tree: FileTree, text: string | undefined): FileTree => ({ ...tree, ...(text && { [file]: text }) });
const ofCode = (findings: readonly Finding[]) => findings.filter(({ rule }) => !rule.startsWith("debt/"));

async function entriesIn(tree: FileTree) {
  const read = async () => new TextEncoder().encode(tree[file] ?? "");
  return (await baselines.read({ has: () => true, read }, file))?.entries ?? [];
}

/** What is counted of each fingerprint; of a knot, its members. */
function counted(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { fingerprint, members } of findings) {
    counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + (members?.length ?? 1));
  }
  return counts;
}

describe.each(languages)("in %s, a baseline", (language) => {
  it("silences exactly the tree that it was written from, and is written the same again", async () => {
    await fc.assert(
      fc.asyncProperty(edges, async (all) => {
        const tree = shopIn(language, all);
        const known = await written(tree);
        const report = await checked(known);
        expect(report.findings).toEqual([]);
        expect(counted(report.baselined)).toEqual(counted((await checked(tree)).findings));
        expect((await written(known))[file]).toBe(known[file]);
        expect((await written(known, { update: true }))[file]).toBe(known[file]);
      }),
      settings,
    );
  });

  it("sets nothing aside that was not there, and only shrinks", async () => {
    await fc.assert(
      fc.asyncProperty(edges, edges, async (some, others) => {
        const [old, tree] = [shopIn(language, some), shopIn(language, others)];
        const then = (await checked(old)).findings;
        const later = withFile(tree, (await written(old))[file]);
        const { baselined } = await checked(later);
        const counts = counted(then);
        for (const { fingerprint, members } of baselined) {
          if (!members) expect(counts.get(fingerprint)).toBeGreaterThan(0);
          else expect(then.some((knot) => members.every((member) => knot.members?.includes(member)))).toBe(true);
        }
        const before = new Map((await entriesIn(later)).map((entry) => [entry.fingerprint, entry.count]));
        const after = await written(later, { prune: true });
        for (const { fingerprint, count } of await entriesIn(after)) {
          expect(count).toBeLessThanOrEqual(before.get(fingerprint) ?? 0);
        }
        expect((await checked(after)).baselined).toEqual(baselined);
      }),
      settings,
    );
  });

  it("has no entry whose removal takes a finding away", async () => {
    await fc.assert(
      fc.asyncProperty(edges, edges, fc.nat(20), async (some, others, index) => {
        const known = (await written(shopIn(language, some)))[file];
        const tree = withFile(shopIn(language, others), known);
        const lines = (known ?? "").split("\n");
        const fewer = lines.filter((_, line) => line !== index % Math.max(lines.length - 1, 1)).join("\n");
        const [whole, less] = [await checked(tree), await checked({ ...tree, ...(known && { [file]: fewer }) })];
        const left = new Set(ofCode(less.findings).map(({ fingerprint }) => fingerprint));
        for (const { fingerprint } of ofCode(whole.findings)) expect(left).toContain(fingerprint);
      }),
      settings,
    );
  });
});

describe("the file of a baseline", () => {
  it("gives back what was written, and shows all of it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1, maxLength: 3 }),
        async (subject) => {
          const entry = { fingerprint: fingerprint("area/rule", subject), count: 1, members: subject };
          const text = baselines.write([entry]);
          expect(text).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}]/u);
          expect(text.split("\n")).toHaveLength(2);
          expect(await entriesIn({ [file]: text })).toMatchObject([entry]);
        },
      ),
    );
  });
});
