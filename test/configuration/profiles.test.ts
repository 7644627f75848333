import { describe, expect, it } from "vitest";
import { rules } from "../../src/compose/rules.ts";
import { profiles } from "../../src/domain/architecture/profiles.ts";
import { configurationReader } from "../../src/infrastructure/configuration/reader.ts";
import { treeOf } from "./tree.ts";

const read = async (text: string) =>
  (await configurationReader.read(treeOf({ "arch-lint.yaml": text }), rules)).settings;

describe("profiles", () => {
  it.each(Object.entries(profiles))("%s says nothing that the rules do not understand", async (name, profile) => {
    const { rules: said } = await read(`extends: ${name}\n`);
    expect(said).toEqual(profile.rules);
  });

  it("several hold beside a preset, the later one winning", async () => {
    const { preset, rules: said } = await read("extends: [onion, strict, pragmatic]\n");
    expect(preset).toBe("onion");
    expect(said["boundaries/package-in-layer"]?.options).toEqual({ profile: "pragmatic" });
    expect(said["boundaries/transitive-leak"]?.severity).toBe("off");
    expect(said["boundaries/unassigned-module"]?.severity).toBe("error");
  });

  it("the file itself wins over them", async () => {
    const { rules: said } = await read("extends: strict\nrules:\n  boundaries/transitive-leak: off\n");
    expect(said["boundaries/transitive-leak"]).toEqual({ severity: "off" });
  });

  it("a name that is nearly one is told", async () => {
    await expect(read("extends: stric\n")).rejects.toThrow('There is no preset "stric".');
  });
});
