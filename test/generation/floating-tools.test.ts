import { describe, expect, it } from "vitest";
import { floatingGenerators, floatingTools } from "../../src/domain/generation/floating-tools.ts";

const listed = new Set(["prisma", "@graphql-codegen/cli"]);
const shown = (command: string, find = floatingTools) =>
  find(command.split(" "), listed).map(({ name, version }) => (version === "" ? name : `${name}@${version}`));

describe("tools that a command fetches in whatever version is the newest", () => {
  it.each([
    ["go run example.com/gen/cmd/tags@latest -type=Order", "example.com/gen/cmd/tags@latest"],
    ["go run -mod=mod example.com/gen@master", "example.com/gen@master"],
    ["go install example.com/a@latest example.com/b@v1.2.3", "example.com/a@latest"],
    ["npx orval", "orval"],
    ["npx --yes openapi-typescript@next shop.yaml", "openapi-typescript@next"],
    ["npx -p @shop/gen shop-gen", "@shop/gen"],
    ["cross-env CI=1 npm exec @shop/gen -- --all", "@shop/gen"],
    ["pnpm dlx prisma generate", "prisma"],
    ["yarn dlx some-generator", "some-generator"],
    ["bunx orval@latest", "orval@latest"],
  ])("%s", (command, expected) => {
    expect(shown(command).join(" ")).toBe(expected);
  });

  it.each([
    "go run example.com/gen/cmd/tags@v1.4.2 -type=Order",
    "go run example.com/gen@3f2a9c1d7e55",
    "go run example.com/gen ops@shop.example/latest",
    "go run ./cmd/gen ops@latest",
    "go tool stringer -type=Status",
    "npx prisma generate",
    "npx graphql-codegen --watch",
    "npx orval@7.13.0",
    "npx orval@^7",
    "npx tsx scripts/generate.ts",
    "npm run generate",
    "yarn generate",
    "pnpm dlx prisma@6.16.2 generate",
    "npx $ generate",
    "echo npx orval@latest",
  ])("nothing floats: %s", (command) => {
    expect(shown(command)).toEqual([]);
  });

  it.each([
    ["go install google.golang.org/protobuf/cmd/protoc-gen-go@latest", 1],
    ["go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@latest", 0],
    ["go install github.com/vektra/mockery/v3@latest", 1],
    ["npx renovate@latest", 0],
    ["npx prisma@latest generate", 1],
  ])("where no name says that code is generated, known generators alone count: %s", (command, count) => {
    expect(shown(command, floatingGenerators)).toHaveLength(count);
  });
});
