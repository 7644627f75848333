import { describe, expect, it } from "vitest";
import { noPackages } from "../../../src/domain/packages/packages.ts";
import { readToolchains } from "../../../src/domain/packages/toolchain-faults.ts";
import { meetsGoLine } from "../../../src/domain/packages/toolchain-go.ts";
import { toolOfImage } from "../../../src/domain/packages/toolchain-image.ts";
import { meetsRange } from "../../../src/domain/packages/toolchain-node.ts";
import type { ToolchainStatement } from "../../../src/domain/packages/toolchain.ts";

describe("versions that are used against those that are needed", () => {
  it.each([
    ["20", ">=20.19", "met"],
    ["20.11", ">=20.19", "unmet"],
    ["v20.11.0", ">=20.19", "unmet"],
    ["20.x", "^20.19 || >=22.12", "met"],
    ["21", "^20.19 || >=22.12", "unmet"],
    ["22.0.0-rc.1", ">=20", "met"],
    [">=16", ">=20", "met"],
    ["lts/iron", ">=22", "unmet"],
    ["lts/*", ">=22", "unknown"],
    ["latest", ">=22", "unknown"],
    ["", ">=22", "unknown"],
    ["20", "whatever", "unknown"],
  ])("Node %s, needed %s", (used, needed, verdict) => {
    expect(meetsRange(used, needed)).toBe(verdict);
  });

  it.each([
    ["1.22", "1.22.3", "met"],
    ["1.22.x", "1.22.3", "met"],
    ["1.22.2", "1.22.3", "unmet"],
    ["1.22.3", "1.22.3", "met"],
    ["1.21", "1.22", "unmet"],
    ["1.22rc1", "1.22.0", "unmet"],
    ["1.22.0-rc.1", "1.22.0", "unmet"],
    ["1.22.0-rc.1", "1.21", "met"],
    ["^1.20", "1.24", "met"],
    [">=1.20", "1.24", "met"],
    ["1", "1.24", "met"],
    ["1.x", "1.24", "met"],
    ["stable", "1.24", "unknown"],
    ["1.9", "1.10", "unmet"],
    ["1.2", "1.20", "unmet"],
  ])("Go %s, needed %s", (used, needed, verdict) => {
    expect(meetsGoLine(used, needed)).toBe(verdict);
  });

  it.each([
    ["node:20.11-alpine", { tool: "node", raw: "20.11" }],
    ["node", { tool: "node", raw: "latest" }],
    ["mirror.example.com:5000/library/golang:1.22@sha256:00", { tool: "go", raw: "1.22" }],
    ["example/golang:1.2", undefined],
    ["alpine:3", undefined],
  ])("the image %s", (image, expected) => {
    expect(toolOfImage(image)).toEqual(expected);
  });
});

describe("the nearest need", () => {
  const statement = (path: string, said: Partial<ToolchainStatement>): ToolchainStatement => {
    return { tool: "go", raw: "1.22", role: "used", source: "test", at: { path, line: 1, column: 1 }, ...said };
  };
  const faults = (...toolchains: readonly ToolchainStatement[]) =>
    readToolchains({ ...noPackages, toolchains }).faults.map(({ used, needed, switches }) => {
      return [used.map(({ raw }) => raw).join(), needed.at.path, switches].join(" ");
    });
  const root = statement("go.mod", { role: "minimum", raw: "1.24" });
  const tools = statement("tools/go.mod", { role: "minimum", raw: "1.20" });

  it("is that of the nearest file upwards", () => {
    expect(faults(root, tools, statement("tools/x/.go-version", {}))).toEqual([]);
    expect(faults(root, tools, statement("cmd/.go-version", {}))).toEqual(["1.22 go.mod true"]);
    expect(faults(root, tools, statement(".github/workflows/ci.yml", { folder: "tools" }))).toEqual([]);
  });

  it("is met by a matrix of which one version will do", () => {
    const matrix = ["1.22", "1.23"].map((raw) => statement("ci.yml", { raw, group: "ci.yml test" }));
    expect(faults(root, ...matrix)).toEqual(["1.22,1.23 go.mod true"]);
    expect(faults(root, ...matrix, statement("ci.yml", { raw: "1.24", group: "ci.yml test" }))).toEqual([]);
    expect(faults(root, ...matrix, statement("ci.yml", { raw: "stable", group: "ci.yml test" }))).toEqual([]);
  });

  it("is not met by switching in an image, nor before Go 1.21", () => {
    expect(faults(root, statement("Dockerfile", { source: "Dockerfile" }))).toEqual(["1.22 go.mod false"]);
    expect(faults(root, statement(".go-version", { raw: "1.20" }))).toEqual(["1.20 go.mod false"]);
  });
});
