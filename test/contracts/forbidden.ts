import { type Case, forbid, only } from "./contract.ts";

/** Shop modules: the web shop and its jobs must not touch stock and ledger. */
const shop = `
  web, web/cart, jobs, admin, audit, tax, ledger, stock,
  web/cart → stock/shelf, web/cart/line → stock/shelf/slot, admin → stock, jobs → tools, tools → ledger,
  admin → npm:typeorm`;
const sources = ["web", "jobs", "admin"];
const both = [true, false];
const covering = (names: readonly string[], whole: boolean) => (whole ? names : names.map(only));
const fromWeb = ["web/cart → stock/shelf", "web/cart/line → stock/shelf/slot"];

/** Cases about "these must not import those, directly or through others". */
export const forbiddenCases: readonly Case[] = [
  ...both.map((whole) => ({
    name: `nothing forbidden is imported (whole folders: ${whole})`,
    graph: shop,
    constraints: [forbid(covering(sources, whole), covering(["audit", "tax"], whole))],
    broken: [],
  })),
  ...both.map((whole) => ({
    name: `direct and indirect imports of what is forbidden (whole folders: ${whole})`,
    graph: shop,
    constraints: [forbid(covering(sources, whole), covering(["audit", "stock", "tax", "ledger"], whole))],
    broken: ["admin → stock", "jobs → ledger", ...(whole ? fromWeb : [])],
  })),
  ...both.map((whole) => ({
    name: `packages (whole folders: ${whole})`,
    graph: shop,
    constraints: [
      {
        name: "no database",
        forbid: {
          from: { files: covering(sources, whole) },
          to: { package: ["npm:typeorm", "npm:axios"], reachable: true },
        },
      },
    ],
    broken: ["admin → npm:typeorm"],
  })),
  ...["web/*/**", "web/**"].map((pattern) => ({
    name: `a wildcard for the importers: ${pattern}`,
    graph: shop,
    constraints: [forbid([pattern], ["stock"])],
    broken: fromWeb,
  })),
  ...["stock/*/**", "stock/**"].map((pattern) => ({
    name: `a wildcard for what is forbidden: ${pattern}`,
    graph: shop,
    constraints: [forbid(["web"], [pattern])],
    broken: fromWeb,
  })),
  ...both.map((whole) => ({
    name: `a module that is forbidden to itself (whole folders: ${whole})`,
    graph: shop,
    constraints: [forbid(covering(["web"], whole), covering(["web"], whole))],
    broken: [],
  })),
  {
    name: "everything is forbidden to a module that imports nothing",
    graph: shop,
    constraints: [forbid(["audit"], ["*"])],
    broken: [],
  },
  {
    name: "everything beside it is forbidden to a module",
    graph: shop,
    constraints: [
      { name: "alone", forbid: { from: { files: "web" }, to: { files: ["**", "!web"], reachable: true } } },
    ],
    broken: fromWeb,
  },
  ...[
    ["web", "web/cart"],
    ["web/cart", "web"],
  ].map(([from = "", to = ""]) => ({
    name: `a folder and a folder in it: ${from}, ${to}`,
    graph: shop,
    constraints: [forbid([from], [to])],
    broken: [],
  })),
  {
    name: "a module and a module below it, each alone",
    graph: "web → web/cart",
    constraints: [forbid([only("web")], [only("web/cart")])],
    broken: ["web → web/cart"],
  },
  ...both.flatMap((direct) =>
    ["web", "web/cart"].flatMap((importer) =>
      ["pink", "pink/rose"].map((imported) => ({
        name: `${importer} → ${imported}, and a second way through another module${direct ? ", which is allowed" : ""}`,
        graph: `${shop}, pink, ${importer} → ${imported}, web/till → thing, thing → pink/tulip`,
        constraints: [forbid(sources, ["pink"], { direct })],
        broken: [`${importer} → ${imported}`, ...(direct ? [] : ["web/till → pink/tulip"])],
      })),
    ),
  ),
  ...["green", "blue"].map((portion) => ({
    name: `two roots under one roof: ${portion}`,
    graph: "roof/one/blue → roof/under/two/green, roof/under/two/blue",
    constraints: [forbid(["roof/one/blue"], [`roof/under/two/${portion}`])],
    broken: portion === "green" ? ["roof/one/blue → roof/under/two/green"] : [],
  })),
];
