import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Finding, fingerprint, subjectOf } from "../../src/domain/findings/finding.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";
import { type Edges, firstNames, languages, type Naming, type Place, shopIn } from "./shop.ts";

const place: fc.Arbitrary<Place> = fc.tuple(fc.nat(1), fc.nat(2), fc.nat(1));
const edges: fc.Arbitrary<Edges> = fc.array(fc.tuple(place, place), { maxLength: 12 });
const naming: fc.Arbitrary<Naming> = fc.record({
  root: fc.constantFrom("modules", "contexts"),
  contexts: fc.constantFrom(["orders", "billing"], ["purchases", "billing"], ["purchases", "payments"]),
  files: fc.constantFrom(["alpha", "beta"], ["gamma", "beta"], ["gamma", "delta"]),
});
const settings = { numRuns: 40 };

async function compared(after: FileTree, before: FileTree) {
  const { findings, comparison } = await toolOver(after, before).check({ ...here, base: "base" });
  const added = findings.filter(({ status }) => status === "new");
  return { findings, added, fixed: comparison?.fixed ?? [] };
}

const named = (findings: readonly Finding[]) => findings.map(({ fingerprint }) => fingerprint).sort();
const plain = (findings: readonly Finding[]) => named(findings.filter(({ members }) => !members));

describe.each(languages)("in %s, a comparison", (language) => {
  it("of a tree with itself has nothing new and nothing fixed", async () => {
    await fc.assert(
      fc.asyncProperty(edges, async (all) => {
        const tree = shopIn(language, all);
        const { added, fixed } = await compared(tree, tree);
        expect(named([...added, ...fixed])).toEqual([]);
      }),
      settings,
    );
  });

  it("calls fixed one way what it calls new the other way", async () => {
    await fc.assert(
      fc.asyncProperty(edges, edges, async (some, others) => {
        const [one, other] = [shopIn(language, some), shopIn(language, others)];
        const [there, back] = [await compared(other, one), await compared(one, other)];
        expect(plain(there.added)).toEqual(plain(back.fixed));
        expect(plain(there.fixed)).toEqual(plain(back.added));
      }),
      settings,
    );
  });

  it("finds nothing new and nothing fixed where folders and files are only renamed", async () => {
    await fc.assert(
      fc.asyncProperty(edges, naming, async (all, names) => {
        const { added, fixed } = await compared(shopIn(language, all, names), shopIn(language, all, firstNames));
        expect(named([...added, ...fixed])).toEqual([]);
      }),
      settings,
    );
  });
});

describe("a fingerprint", () => {
  const part = fc.array(fc.constantFrom("a", " ", "|", "\\", "/", "\n"), { maxLength: 8 }).map((all) => all.join(""));

  it("gives back its subject, whatever files are called", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (subject) => {
        expect(subjectOf(fingerprint("area/rule", subject))).toEqual(subject);
      }),
      { numRuns: 2000 },
    );
  });
});
