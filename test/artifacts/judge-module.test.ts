import { expect, it } from "vitest";
import { judgeGoMod, judgeModule } from "../../src/domain/packages/artifacts/judge-module.ts";

/** Hashes of the record, the zip and the folder (`-`: not there) → the legs that differ from go.sum's `S`. */
const cases: readonly (readonly [string, string])[] = [
  ["S S S", ""],
  ["S S -", ""],
  ["S - S", ""],
  ["- - -", "unknown not-in-cache"],
  ["S X S", "zip"],
  ["S S X", "folder"],
  ["S X X", "zip folder"],
  ["X S S", "record"],
  ["X X S", "record zip"],
  ["X X X", "sum"],
  ["X X -", "sum"],
  ["X S X", "record folder"],
  ["X Y S", "record zip"],
  ["X - -", "record"],
];

it.each(cases)("record, zip and folder %s: %s", (hashes, expected) => {
  const [recorded = "-", zip = "-", folder = "-"] = hashes.split(" ");
  const hashed = (hash: string) => ({ kind: "hashed", hash }) as const;
  const judgement = judgeModule("S", {
    ...(recorded !== "-" && { recorded }),
    ...(zip !== "-" && { zip: hashed(zip) }),
    ...(folder !== "-" && { folder: hashed(folder) }),
  });
  const told = judgement.kind === "unknown" ? `unknown ${judgement.reason}` : judgement.faults.map(({ leg }) => leg);
  expect(typeof told === "string" ? told : told.join(" ")).toBe(expected);
});

it("tells what Go never makes, and leaves open what was not read", () => {
  const sound = { recorded: "S", folder: { kind: "hashed", hash: "S" } } as const;
  const faults = (zip: Parameters<typeof judgeModule>[1]) => judgeModule("S", zip);
  expect(faults({ ...sound, zip: { kind: "foreign", name: "x" } })).toEqual({
    kind: "judged",
    faults: [{ leg: "foreign", found: "x" }],
  });
  expect(faults({ ...sound, zip: { kind: "broken" } })).toMatchObject({ faults: [{ leg: "broken" }] });
  expect(faults({ recorded: "S", zip: { kind: "unknown", reason: "too-large" } })).toEqual({
    kind: "unknown",
    reason: "too-large",
  });
  expect(judgeGoMod("S", { mod: { kind: "hashed", hash: "X" } })).toMatchObject({ faults: [{ leg: "mod" }] });
  expect(judgeGoMod("S", sound)).toEqual({ kind: "unknown", reason: "not-in-cache" });
});
