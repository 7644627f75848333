import { describe, expect, it } from "vitest";
import { toolchains } from "../../../src/infrastructure/ecosystems/toolchains/index.ts";
import { readToolchainFile } from "../../../src/infrastructure/ecosystems/toolchains/read.ts";

/** What a file says: place, tool and version. */
function said(path: string, text: string): readonly string[] {
  return readToolchainFile(text, path).map((fact) => {
    if (fact.kind !== "toolchain") return fact.kind;
    const { at, tool, raw } = fact.statement;
    return `${at.line}:${at.column} ${tool} ${raw}`;
  });
}

describe("files that say which version to use", () => {
  it.each([
    [".nvmrc", "v20.11.0\n", ["1:1 node v20.11.0"]],
    [".nvmrc", "# current\r\nlts/iron\r\n", ["2:1 node lts/iron"]],
    [".node-version", "", []],
    ["app/.go-version", "1.22.3\n", ["1:1 go 1.22.3"]],
    [".tool-versions", "nodejs 20.11.0 18.0.0 # later\nruby 3.3\ngolang 1.22\n", ["1:8 node 20.11.0", "3:8 go 1.22"]],
    [
      "mise.toml",
      '[tools]\nnode = "20"\n"go" = ["1.22", "1.21"]\nbun = { version = "1.2" }\n',
      ["2:9 node 20", "3:10 go 1.22", "4:20 bun 1.2"],
    ],
    ["mise.toml", "[tools\n", ["unparsed"]],
    ["Dockerfile", "FROM node:20-alpine AS build\nCOPY . .\n", ["1:6 node 20"]],
    [
      "Dockerfile",
      `ARG GO=1.22\nFROM --platform=linux/amd64 golang:\${GO}-alpine\nCOPY go.mod go.sum ./\n`,
      ["2:29 go 1.22"],
    ],
    ["Dockerfile", `ARG GO\nFROM golang:\${GO:-1.21}\nRUN --mount=type=bind,target=. go build\n`, ["2:6 go 1.21"]],
    ["Dockerfile", "FROM golang:1.20\nRUN go install example.com/tool@v1\nCOPY tool.yml /\n", []],
    ["Dockerfile", "FROM alpine:3\nCOPY . .\n", []],
  ])("%s: %j", (path, text, expected) => {
    expect(said(path, text)).toEqual(expected);
  });

  it.each([
    ["Dockerfile", true],
    ["build/Dockerfile.alpine", true],
    ["api.Dockerfile", true],
    ["Containerfile", true],
    ["Dockerfile-notes", false],
    ["docs/nvmrc", false],
    [".config/mise.toml", true],
  ])("reads %s: %s", (path, expected) => {
    expect(toolchains.reads(path)).toBe(expected);
  });
});
