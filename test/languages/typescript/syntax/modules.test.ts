import { describe } from "vitest";
import { table } from "./table.ts";

describe("what a file offers of others", () => {
  table([
    [
      "re-exports",
      'export { A, B as C, default } from "./a"; export * from "./b"; export * as c from "./c"; export type { T } from "./t";',
      {
        reexports: ["./a#A as A", "./a#B as C", "./a#default as default", "./b#* as *", "./c#* as c", "./t#T as T"],
      },
    ],
    [
      "imports that are exported",
      'import d, { A as X } from "./a"; import * as ns from "./n"; export { d, X as B, ns }; export default X;',
      {
        reexports: ["./a#default as d", "./a#A as B", "./n#* as ns", "./a#A as default"],
      },
    ],
    [
      "CommonJS",
      'class Order {} const pay = () => {}; module.exports = { Order, charge: pay, ship() {}, ...require("./cart") }; exports.Cart = require("./cart"); exports.Line = require("./line").Line;',
      {
        types: ["exported class Order"],
        functions: ["exported function pay() 0", "exported function ship() 0"],
        reexports: [".#pay as charge", "./cart#* as *", "./cart#* as Cart", "./line#Line as Line"],
        writes: [],
      },
      "a.js",
    ],
    ["CommonJS: one value", "module.exports = class Order {};", { types: ["exported default class default"] }, "a.js"],
    [
      "CommonJS: one function",
      "exports.pay = async function () {}; module.exports = () => {};",
      { functions: ["exported async function pay() 0", "exported default function default() 0"] },
      "a.js",
    ],
    ["export =", "class Order {} export = Order;", { types: ["exported default class Order"] }],
  ]);
});

describe("scripts in markup", () => {
  table([
    [
      "Vue: both scripts see the same names",
      '<template>x</template>\n<script lang="ts">\nimport { Order } from "./order";\n</script>\n<script setup lang="ts">\nconst order = new Order();\n</script>',
      {
        calls: ["new ./order#Order() assigned order"],
      },
      "a.vue",
    ],
    [
      "Svelte",
      "<script>\nlet total = sum();\n</script>\n<b>{total}</b>",
      { calls: ["sum() assigned total"] },
      "a.svelte",
    ],
    [
      "Astro",
      "---\nconst orders = await load();\n---\n<b>{orders}</b>",
      { calls: ["await load() assigned orders"] },
      "a.astro",
    ],
  ]);
});
