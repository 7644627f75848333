import { expect, test } from "vitest";
import type { Syntax } from "../../../../src/domain/syntax/syntax.ts";
import { typescript } from "../../../../src/infrastructure/languages/typescript/index.ts";

const read = await typescript.syntax?.load();

/** What stands at the positions of facts, to the end of the line, with the last line of what has one. */
function shown(
  text: string,
  path: string,
  pick: (syntax: Syntax) => readonly { line: number; column: number; endLine?: number }[],
) {
  const lines = text.split("\n");
  return pick(read?.(text, path) ?? expect.unreachable()).map(({ line, column, endLine }) => {
    return `${line}${endLine === undefined ? "" : `-${endLine}`} ${lines[line - 1]?.slice(column - 1)}`;
  });
}

const text = `import { Get } from "@nestjs/common";
export class Orders {
  @Get(":id") async find(
    @Param() id: string,
    private readonly limit = 10,
  ): Promise<Order> {
    const { total, lines: [first] } = await this.store
      .orders
      .find(id)!.then((order) => order);
    if (total) throw new Error("ä" + first); this.last.total = total;
    try {} catch (error) {
      return [error, new Map<string, Order>()];
    }
    return "🛒", "SELECT id FROM orders";
  }
}
export default () => { go(); };
`;

test.each<
  [string, (syntax: Syntax) => readonly { line: number; column: number; endLine?: number }[], readonly string[]]
>([
  ["types stand at their names", ({ types }) => types, ["2-16 Orders {"]],
  [
    "functions at theirs, else where they begin",
    ({ functions }) => functions,
    ["3-15 find(", "9-9 (order) => order);", "17-17 () => { go(); };"],
  ],
  ["parameters at their names", ({ functions }) => functions[0]?.parameters ?? [], ["4 id: string,", "5 limit = 10,"]],
  [
    "marks at theirs",
    ({ functions: [find] }) => [...(find?.marks ?? []), ...(find?.parameters[0]?.marks ?? [])],
    ['3 Get(":id") async find(', "4 Param() id: string,"],
  ],
  ["variables where the names begin", ({ variables }) => variables, ["7 { total, lines: [first] } = await this.store"]],
  [
    "calls at the last name of what is called",
    ({ calls }) => calls,
    [
      "9 find(id)!.then((order) => order);",
      "9 then((order) => order);",
      '10 Error("ä" + first); this.last.total = total;',
      "12 Map<string, Order>()];",
      "17 go(); };",
    ],
  ],
  ["writes at the name of the field", ({ writes }) => writes, ["10 total = total;"]],
  [
    "ways out where they begin",
    ({ exits }) => exits,
    [
      "9 order);",
      '10 throw new Error("ä" + first); this.last.total = total;',
      "12 return [error, new Map<string, Order>()];",
      '14 return "🛒", "SELECT id FROM orders";',
    ],
  ],
  ["handlers at `catch`", ({ catches }) => catches, ["11-13 catch (error) {"]],
  [
    "conditions where they begin",
    ({ conditions }) => conditions,
    ['10 total) throw new Error("ä" + first); this.last.total = total;'],
  ],
  ["SQL where its text begins", ({ sql }) => sql, ['14 "SELECT id FROM orders";']],
])("%s", (_, pick, expected) => {
  expect(shown(text, "orders.ts", pick)).toEqual(expected);
});

test("scripts in markup keep their places", () => {
  const component =
    '<template>\n  <b/>\n</template>\n<script lang="ts">export const a = one();</script>\n<script setup>\n  two();\n</script>\n';
  expect(shown(component, "cart.vue", ({ calls }) => calls)).toEqual(["4 one();</script>", "6 two();"]);
  expect(shown(component, "cart.vue", ({ variables }) => variables)).toEqual(["4 a = one();</script>"]);
});

test("problems too", () => {
  const broken = "<p/>\n<script>\nok();\nconst = ;\n</script>";
  expect(shown(broken, "cart.svelte", ({ problems = [] }) => problems)).toEqual(["4 = ;"]);
});
