import { expect, it } from "vitest";
import { entryOf, lockOf, manifest } from "../../rules/lockfile-example.ts";
import { here, toolOver } from "../memory/tree.ts";

const tree = {
  "package.json": manifest({ "left-pad": "^1.3.0" }),
  "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")),
};

it("does not pass a comparison with a lockfile that cannot be read", async () => {
  const report = await toolOver(tree, { ...tree, "package-lock.json": "{ broken" }).check({ ...here, base: "base" });
  expect(report.findings).toEqual([]);
  expect(report.problems).toMatchObject([{ path: "package-lock.json", weight: "incomplete" }]);
});

it("has nothing to say of a base that can be read", async () => {
  expect((await toolOver(tree, tree).check({ ...here, base: "base" })).problems).toEqual([]);
});
