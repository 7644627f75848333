import { describe, expect, it } from "vitest";
import { generateDirectives } from "../../src/domain/generation/generate-directive.ts";
import { namedTypes } from "../../src/domain/generation/named-types.ts";
import { runTargets } from "../../src/domain/generation/run-target.ts";
import { codeOf } from "../code/read.ts";

describe("go:generate lines are read as Go's tool does", () => {
  it("words, quotes, variables and aliases", async () => {
    const text = [
      "package model",
      "",
      '//go:generate stringer -type=Status -linecomment "two words"',
      "//go:generate -command tags go run gen_tags.go",
      `//go:generate tags -in=$GOFILE -pkg $${"{GOPACKAGE}"} -cost $DOLLAR -home $HOME`,
      "// go:generate nothing",
      "//go:generate echo one // a remark",
      "",
    ].join("\n");
    const code = await codeOf({ "go.mod": "module example.com/shop\n", "model/order.go": text });
    const file = code.files.get("model/order.go");
    expect(file && generateDirectives(file).map(({ line, words }) => `${line}: ${words.join("|")}`)).toEqual([
      "3: stringer|-type=Status|-linecomment|two words",
      "5: go|run|gen_tags.go|-in=order.go|-pkg|model|-cost|$|-home|$HOME",
      "7: echo|one",
    ]);
  });
});

describe("what of the repository a command runs", () => {
  it.each([
    ["go run gen.go helper.go -type=Order", "model/gen.go, model/helper.go"],
    ["go run -tags tools ./cmd/gen -o x.go", "model/cmd/gen (go-files)"],
    ["go run ../../tools/gen", ""],
    ["go run ../tools/gen", "tools/gen (go-files)"],
    ["go run . -type=Order", "model (go-files)"],
    ["bash ../scripts/gen.sh", "scripts/gen.sh"],
    ["../scripts/gen.sh now", "scripts/gen.sh"],
    ["node scripts/types.mjs", "model/scripts/types.mjs"],
  ])("%s", (command, expected) => {
    const found = runTargets(command.split(" "), "model");
    const shown = found.map(({ path, wants }) => (wants === "file" ? path : `${path} (${wants})`)).join(", ");
    expect(shown).toBe(expected);
  });

  it.each([
    "go run example.com/tools/gen@v1.2.3",
    "go run -C ../tools gen.go",
    "stringer -type=Status",
    "bash -c ./gen.sh",
    "../bin/gen",
    "sh $SCRIPTS/gen.sh",
    "protoc --go_out=. order.proto",
  ])("nothing that is judged: %s", (command) => {
    expect(runTargets(command.split(" "), "model")).toEqual([]);
  });
});

describe("types that a command says are in its package", () => {
  it.each([
    ["go run gen_tags.go -type=User,Order", "User Order"],
    ["stringer -type Status -output=status_string.go", "Status"],
    ["go run github.com/vektra/mockery/v2@v2.53.4 --name Orders --output ../mocks", "Orders"],
    ["mockery --name=^Orders$", ""],
    ["moq -out orders_mock.go . Orders:FakeOrders Payments", "Orders Payments"],
    ["mockgen -destination=mocks/orders.go . Orders,Payments", "Orders Payments"],
    ["mockgen -destination=mocks/orders.go example.com/shop/orders Orders", ""],
    ["enumer -type=Status ../model", ""],
    ["go run gen.go -type=model.Order", ""],
    ["gen -type=Set[int],*Order", "Set Order"],
    ["moq -out x.go ../orders Orders", ""],
  ])("%s", (command, expected) => {
    expect(namedTypes(command.split(" ")).join(" ")).toBe(expected);
  });
});
