import { expect, it } from "vitest";
import { here, toolOver } from "../memory/tree.ts";
import { found } from "../rules/marks.ts";

const hash = (letter: string) => `h1:${letter.repeat(43)}=`;
const sum = (letter: string) => `example.com/lib v1.2.0 ${hash(letter)}\nexample.com/lib v1.2.0/go.mod ${hash("M")}\n`;
const mod = (version: string) => `module example.com/app\n\ngo 1.22\n\nrequire example.com/lib ${version}\n`;
const main = { "main.go": 'package main\n\nimport _ "example.com/lib"\n\nfunc main() {}\n' };

it("finds another hash of the same version in go.sum", async () => {
  const base = { ...main, "go.mod": mod("v1.2.0"), "go.sum": sum("A") };
  const report = await toolOver({ ...base, "go.sum": sum("B") }, base).check({ ...here, base: "base" });
  expect(found(report)).toEqual(["go.sum:1 lockdiff/same-version-new-hash"]);
});

it("finds a requirement that went back", async () => {
  const before = { ...main, "go.mod": mod("v1.2.1"), "go.sum": sum("A").replaceAll("v1.2.0", "v1.2.1") };
  const now = { ...main, "go.mod": mod("v1.2.0"), "go.sum": sum("A") };
  expect(found(await toolOver(now, before).check({ ...here, base: "base" }))).toEqual(["go.mod:5 lockdiff/downgrade"]);
  expect(found(await toolOver(before, now).check({ ...here, base: "base" }))).toEqual([]);
});
