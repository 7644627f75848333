import { afterAll, expect, test } from "vitest";
import { mostLevels } from "../../src/infrastructure/workers/levels.ts";
import { removeFolders } from "../snapshots/repository.ts";
import { check, expectSound } from "./command.ts";

afterAll(removeFolders);

/** What opens a level and what closes it; the closing signs in strings, comments, patterns and texts hide that it is open. */
const shapes: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ['(")"+', ")"],
  ["(/)/+", ")"],
  ["(`)`+", ")"],
  ["(/*)*/", ")"],
  ["(//)\n", ")"],
  ["[']',", "]"],
  ["({a(){return'}})'+", "}})"],
  ["function a(){'}'\n", "}"],
  ["<a>)", "</a>"],
  ["`}${", "}`"],
  ["a<", ""],
  ["a=>", ""],
  ["a??", ""],
  ["1+", ""],
  ["a['b']=", ""],
  ["typeof\n", ""],
  ["- ", ""],
  ["if(a);else\n", ""],
];

/** Pseudo-random numbers below `limit` (Park and Miller, 1988), the same in each run. */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

function nested(roll: (limit: number) => number): string {
  const chosen = Array.from({ length: 1 + roll(3) }, () => shapes[roll(shapes.length)] ?? ["(", ")"]);
  const times = [500, 2000, 9000, 40_000][roll(4)] ?? 500;
  const open = chosen.map(([sign]) => sign).join("");
  const close = chosen.map(([, sign]) => sign).reverse();
  return `import "./order";\nx = ${open.repeat(times)}1${close.join("").repeat(times)}`;
}

test.each([[1], [2]])(
  "no nesting ends the run: what crashes the parser is a file that was not read (%i)",
  async (seed) => {
    const roll = dice(seed);
    const files = Object.fromEntries(
      Array.from({ length: 16 }, (_, index) => [`deep-${index}.${roll(2) === 0 ? "ts" : "tsx"}`, nested(roll)]),
    );
    const ending = await check({ "order.ts": "export const order = 1;", ...files }, "--format", "json");

    expectSound(ending);
    const report: { coverage: { files: number }; problems: { path: string }[] } = JSON.parse(ending.stdout);
    const unread = report.problems.filter((problem) => JSON.stringify(problem).includes("parser crashed"));
    expect(report.coverage.files + unread.length).toBe(17);
  },
  60_000,
);

test("a hidden chain that overflows the stack of any thread is reported", async () => {
  const text = `x = ${'(")"+'.repeat(200_000)}1${")".repeat(200_000)}`;
  const ending = await check({ "order.ts": 'import "./cart";', "cart.ts": "export {};", "deep.ts": text });
  expectSound(ending);
  expect(ending.code).toBe(2);
  expect(ending.stdout).toMatch(/deep\.ts[\s\S]*its parser crashed/u);
}, 60_000);

test("levels are never counted too low", () => {
  const count = (text: string) => mostLevels(Buffer.from(text));
  for (const [open, close] of shapes) expect(count(`${open.repeat(1000)}1${close.repeat(1000)}`)).toBeGreaterThan(998);
  expect(count("order, cart; item")).toBe(0);
  expect(count("typeof keyof\ttypeof a")).toBe(3);
});
