import { describe, expect, it } from "vitest";
import { readFolder } from "../fixtures/read-folder.ts";
import { here, toolOver } from "../memory/tree.ts";
import { found } from "../rules/marks.ts";

const forum = readFolder("fixtures/layouts/contexts-in-modules");

function checkWith(configuration: string) {
  return toolOver({ ...forum, "arch-lint.yaml": configuration }).check(here);
}

describe("a configuration without layers", () => {
  it("keeps the inferred layers and replaces the contexts that were guessed", async () => {
    const report = await checkWith("contexts: { each: src/modules/*, talkThrough: [domain] }\n");
    expect(report.architecture.layers.some(({ files }) => files > 0)).toBe(true);
    expect(found(report)).not.toContain("src/modules/posts/application/write-post.ts:2 boundaries/context-internals");
  });

  it("gives files the roles that it states", async () => {
    const report = await checkWith("roles: { main: src/modules/posts/application/** }\n");
    expect(found(report)).toEqual([]);
  });

  it("is told of a pattern that matches nothing", async () => {
    const report = await checkWith("contexts: { each: src/modulez/* }\n");
    expect(found(report)).toEqual(["arch-lint.yaml:1 boundaries/empty-layer"]);
    expect(report.architecture.contexts).toEqual([]);
  });
});
