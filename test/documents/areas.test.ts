import { expect, it } from "vitest";
import { rules } from "../../src/compose/rules.ts";
import { areas } from "../../src/interface/docs/areas.ts";

it("says of each area of rules what it is about, and of no other", () => {
  const used = new Set(rules.map(({ id }) => id.split("/")[0]));
  expect(new Set(Object.keys(areas))).toEqual(used);
});
