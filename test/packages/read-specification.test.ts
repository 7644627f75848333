import { describe, expect, test } from "vitest";
import { readSpecification } from "../../src/domain/packages/read-specification.ts";
import type { Specification } from "../../src/domain/packages/specification.ts";
import { answers } from "./npm-package-arg.ts";

/** The same words for what npm calls by others. */
const kinds: Readonly<Record<string, string>> = { url: "remote", folder: "directory", unknown: "refused" };

function kindOf({ kind }: Specification): string {
  return kinds[kind] ?? kind;
}

/** Our reading in the form of the recorded answers. */
function said(wants: Specification): string {
  if (wants.kind === "alias") return `alias ${wants.name} ${kindOf(wants.wants)}`;
  if (wants.kind !== "git") return kindOf(wants);
  return `git ${wants.committish ?? ""} ${wants.range ?? ""}`.trimEnd();
}

describe.each(Object.entries(answers))("What npm takes for %j", (answer, texts) => {
  test.each(texts.map((text) => [text]))("%j", (text) => {
    expect(said(readSpecification(text))).toBe(answer);
  });
});

describe("What npm does not know, or takes for something that cannot be meant", () => {
  const cases: readonly (readonly [string, Specification])[] = [
    ["workspace:*", { kind: "workspace", range: "*" }],
    ["workspace:^1.0.0", { kind: "workspace", range: "^1.0.0" }],
    ["catalog:", { kind: "catalog", catalog: "default" }],
    ["catalog:react17", { kind: "catalog", catalog: "react17" }],
    ["link:../x", { kind: "folder", protocol: "link", path: "../x" }],
    ["portal:../x", { kind: "folder", protocol: "portal", path: "../x" }],
    ["patch:a@1#x", { kind: "patch", text: "patch:a@1#x" }],
    ["npm:^1.0.0", { kind: "range", range: "^1.0.0" }],
    ["npm:1.0.0", { kind: "range", range: "1.0.0" }],
    ["ssh://git@git.example.com/u/r.git", { kind: "git", url: "ssh://git@git.example.com/u/r.git" }],
    ["git@git.example.com:u/r.git#v1", { kind: "git", url: "git@git.example.com:u/r.git", committish: "v1" }],
    ["https://git.example.com/x.git", { kind: "git", url: "https://git.example.com/x.git" }],
  ];

  test.each(cases)("%j", (text, wants) => {
    expect(readSpecification(text)).toEqual(wants);
  });
});

test("Paths are relative, however many slashes stand before the dots", () => {
  const paths = ["file:../x", "file:/../x", "file:///../x", "../x"].map((text) => readSpecification(text));
  expect(new Set(paths.map((wants) => JSON.stringify(wants)))).toEqual(
    new Set(['{"kind":"folder","protocol":"file","path":"../x"}']),
  );
});

test("An owner's repository is one of the default host", () => {
  expect(readSpecification("shop/tax#semver:^1.0.0")).toEqual({ kind: "git", url: "github:shop/tax", range: "^1.0.0" });
});

test("A text too long to be meant is not looked at", () => {
  expect(readSpecification(`${"1 || ".repeat(100_000)}1`).kind).toBe("unknown");
});
