import { describe, expect, it } from "vitest";
import type { PackageFacts } from "../../../src/domain/packages/file-facts.ts";
import { content, digest, snapshot } from "../../../rules/registry-example.ts";
import { digestOf } from "../../../src/infrastructure/ecosystems/registry-snapshot/digest.ts";
import { readSnapshot } from "../../../src/infrastructure/ecosystems/registry-snapshot/read.ts";
import { writeSnapshot } from "../../../src/infrastructure/ecosystems/registry-snapshot/write.ts";

const path = ".arch-lint/registry.json";
const sound = snapshot[path];

function read(text: string): PackageFacts | undefined {
  return readSnapshot(text, path)[0];
}

/** What is said of a text that is no snapshot. */
function refused(text: string): string {
  const fact = read(text);
  return fact?.kind === "unparsed" ? fact.unparsed.reason.en : "read";
}

/** A text whose digest is right, whatever else is wrong with it. */
function sealed(value: object): string {
  return JSON.stringify({ ...value, digest: digestOf({ ...value }) });
}

const withPackage = (name: string, value: unknown) =>
  sealed({
    ...content,
    npm: {
      "https://registry.example.com/": { packages: JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`) },
    },
  });

describe("a registry snapshot", () => {
  it("has the digest of its own content (this one belongs into rules/registry-example.ts)", () => {
    expect(digest).toBe(digestOf(content));
  });

  it("is the same again when what was read is written", () => {
    const fact = read(sound);
    const text = fact?.kind === "registry" ? writeSnapshot(fact.registry) : "";
    expect(JSON.parse(text)).toEqual(JSON.parse(sound));
    expect(read(text)).toEqual(fact);
  });

  it.each([
    ["line ends of Windows", sound.replaceAll("\n", "\r\n")],
    ["another indentation", JSON.stringify(JSON.parse(sound), undefined, 4)],
  ])("is read with %s", (_, text) => {
    expect(refused(text)).toBe("read");
  });

  it.each([
    ["another date", sound.replace("2026-11-20", "2026-11-21")],
    ["another hash", sound.replace("sha512-AAAA", "sha512-BAAA")],
    ["another publication", sound.replace("2026-11-19T22", "2025-11-19T22")],
    ["a release less", sound.replace('"2.0.0": "2024-06-01T12:00:00Z",', "")],
    ["no modules", JSON.stringify({ ...JSON.parse(sound), go: {} })],
  ])("is refused with %s, since its digest says so", (_, text) => {
    expect(refused(text)).toMatch(/digest/u);
  });

  it.each([
    ["nothing", "", /not valid JSON/u],
    ["a merge conflict", `<<<<<<< ours\n${sound}`, /merge conflict/u],
    ["a list", "[]", /must be an object/u],
    ["a later form", sealed({ ...content, schemaVersion: 2 }), /"schemaVersion" must be 1/u],
    ["no date", sealed({ schemaVersion: 1 }), /"asOf" must be there/u],
    ["a date that is none", sealed({ ...content, asOf: "2026-99-99T00:00:00Z" }), /"asOf" must be a time/u],
    ["more than it knows", sealed({ ...content, extra: 1 }), /"extra" must be left out/u],
    ["a version that is none", withPackage("pad", { times: { "1.0.0-01": "" } }), /must be a version/u],
    ["a time that is none", withPackage("pad", { times: { "1.0.0": "yesterday" } }), /must be a time/u],
    ["a name that reaches out", withPackage("../pad", { times: {} }), /must be the name of a package/u],
    ["a prototype for a name", withPackage("__proto__", { times: 3 }), /must be an object/u],
    [
      "a hash of a version that is not there",
      withPackage("pad", { times: {}, dist: { "1.0.0": {} } }),
      /among the times/u,
    ],
    ["a reason that it does not know", withPackage("pad", { unread: "tired" }), /must be one of/u],
    ["a module that is none", sealed({ ...content, go: { pad: { versions: [] } } }), /path of a module/u],
    ["deep nesting", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, /must be an object/u],
    [
      "deep nesting within",
      `{"schemaVersion":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
      /"schemaVersion" must be 1/u,
    ],
  ])("is refused with %s", (_, text, reason) => {
    expect(refused(text)).toMatch(reason);
  });
});
