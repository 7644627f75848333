import { describe, expect, it } from "vitest";
import { matchesName } from "../../../src/domain/packages/name-pattern.ts";
import { formOf, pinFor, readReference, refFault } from "../../../src/domain/workflows/action-reference.ts";
import { weakeningOf } from "../../../src/domain/workflows/go-settings.ts";

const commit = "8f4b7f84864484a7bf31766abe9204da3cbe65b3";

describe("what a uses: names", () => {
  it.each([
    ["./.github/actions/scan", { kind: "local" }],
    ["docker://registry.example.com/scan:3", { kind: "image", pinned: false }],
    [`docker://registry.example.com/scan@sha256:${"a".repeat(64)}`, { kind: "image", pinned: true }],
    ["example/deploy@v2", { kind: "remote", repository: "example/deploy", ref: "v2" }],
    [
      "example/deploy/.github/workflows/run.yml@main",
      { kind: "remote", repository: "example/deploy", name: "example/deploy/.github/workflows/run.yml", ref: "main" },
    ],
    ["example/deploy", { kind: "unknown" }],
    [`example/deploy@\${{ inputs.ref }}`, { kind: "unknown" }],
  ])("%s", (text, expected) => {
    expect(readReference(text)).toMatchObject(expected);
  });

  it.each([
    [commit, "commit"],
    [commit.slice(0, 39), "short-commit"],
    [commit.slice(0, 7), "short-commit"],
    ["v4", "version"],
    ["4.1.2", "version"],
    ["v1.0.0-beta.3", "version"],
    ["setup/v1", "version"],
    ["codeql-bundle-v2.20.1", "version"],
    ["main", "name"],
    ["releases/v1", "name"],
    ["HEAD", "name"],
  ])("the ref %s is a %s", (ref, form) => {
    expect(formOf(ref)).toBe(form);
  });

  it("takes the pattern that says most", () => {
    const policies = [
      { actions: "*", pin: "hash-pin" },
      { actions: "example/*", pin: "ref-pin" },
      { actions: "example/deploy", pin: "any" },
    ] as const;
    expect(pinFor("other/x", policies, matchesName)).toBe("hash-pin");
    expect(pinFor("Example/x", policies, matchesName)).toBe("ref-pin");
    expect(pinFor("example/deploy", policies.toReversed(), matchesName)).toBe("any");
    expect(pinFor("example/deploy", [], matchesName)).toBe("hash-pin");
  });

  it.each([
    ["v4", "hash-pin", "tag"],
    ["v4", "ref-pin", undefined],
    ["main", "ref-pin", "branch"],
    ["main", "any", undefined],
    [commit.slice(0, 12), "ref-pin", "short"],
    [commit, "hash-pin", undefined],
  ] as const)("%s under %s", (ref, pin, fault) => {
    expect(refFault(ref, pin)).toBe(fault);
  });
});

describe("variables of the go command", () => {
  it.each([
    ["GOSUMDB", "off", "sumdb-off"],
    ["GOSUMDB", "sum.example.com", undefined],
    ["GONOSUMDB", "*", "sumdb-skipped"],
    ["GONOSUMDB", "git.example.com/*", undefined],
    ["GOPRIVATE", "git.example.com,*", "private-all"],
    ["GOINSECURE", "git.example.com", "insecure"],
    ["GOINSECURE", "", undefined],
    ["GOFLAGS", "-trimpath -mod=mod", "changes-go-mod"],
    ["GOFLAGS", "-insecure", "insecure"],
    ["GOFLAGS", "-mod=vendor", undefined],
    ["GONOSUMCHECK", "1", "no-effect"],
  ])("%s=%s", (name, value, expected) => {
    expect(weakeningOf(name, value)).toBe(expected);
  });
});
