import { expect, test } from "vitest";
import { reportOn } from "./in-memory.ts";

const times = <Made>(count: number, make: (index: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** One file that imports another again and again, in each language. */
const repeated = (count: number) => ({
  "package.json": "{}",
  "web/a.ts": times(count, () => 'import "./b";').join("\n"),
  "web/b.ts": "export {};",
  "go.mod": "module shop\n",
  "order/a.go": `package order\n${times(count, () => 'import _ "shop/cart"').join("\n")}`,
  "cart/b.go": "package cart\n",
  "src/main/java/order/A.java": `package order;\n${times(count, () => "import cart.B;").join("\n")}\nclass A { B b; }`,
  "src/main/java/cart/B.java": "package cart;\npublic class B {}",
});

test("one file may import as often as it likes", async () => {
  const report = await reportOn(repeated(20_000));
  expect(report.coverage.files).toBe(6);
  expect(report.coverage.dependencies).toBe(60_000);
});

test("files that all import each other are one cycle, found once", async () => {
  const files = Object.fromEntries(
    times(300, (from) => [`web/f${from}.ts`, times(300, (to) => (to === from ? "" : `import "./f${to}";`)).join("\n")]),
  );
  const { findings } = await reportOn({ "package.json": "{}", ...files });
  expect(findings.filter(({ rule }) => rule === "boundaries/dependency-cycle")).toHaveLength(1);
});
