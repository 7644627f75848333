import { describe, expect, it } from "vitest";
import { readFolder } from "../fixtures/read-folder.ts";
import { here, toolOver } from "../memory/tree.ts";

const shop = readFolder("fixtures/shop");

describe("why", () => {
  it("gives every shortest chain, with the place of each step", async () => {
    const { chains } = await toolOver(shop).why(here, "services/orders/src/main.ts", "pg");
    expect(chains.map(({ steps }) => steps.length)).toEqual([4, 4]);
    expect(chains[0]?.steps.at(-1)).toMatchObject({
      to: "npm:pg",
      at: { path: "services/orders/src/domain/order.ts", line: 2 },
    });
  });

  it("takes folders for ends", async () => {
    const { chains } = await toolOver(shop).why(
      here,
      "services/billing/internal/handlers",
      "services/billing/internal/infrastructure",
    );
    expect(chains[0]?.steps.map(({ to }) => to)).toEqual([
      "services/billing/internal/application",
      "services/billing/internal/infrastructure",
    ]);
  });

  const withAlias = {
    ...shop,
    "services/orders/tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
  };
  const [orders, billing] = ["services/orders/src", "example.com/shop/billing/internal"];
  it.each([
    [`${orders}/application`, "@/domain/order", `${orders}/domain/order.ts`],
    [`${orders}/domain`, "@shop/money", "libs/money/src/money.ts"],
    [`${billing}/application`, `${billing}/infrastructure`, "services/billing/internal/infrastructure"],
    [`${billing}/infrastructure`, "database/sql", "go:database/sql"],
    ["com.example.shipping.web.ParcelController", "com.example.shipping.domain.Parcel", /shipping\/domain$/u],
    ["com.example.shipping.web", "com.example.shipping.domain", /shipping\/domain$/u],
    ["com.example.shipping.infrastructure.JdbcParcels", "java.sql.Connection", "java:java.sql"],
  ])("takes what an import would say for ends: %s, %s", async (from, to, last) => {
    const { chains } = await toolOver(withAlias).why(here, from, to);
    const end = chains[0]?.steps.at(-1)?.to;
    if (typeof last === "string") expect(end).toBe(last);
    else expect(end).toMatch(last);
  });

  it.each(["@/domain/no-order", "com.example.shipping.Nothing", "example.com/shop/billing/nothing"])(
    "knows no module where an import would lead nowhere: %s",
    async (word) => {
      await expect(toolOver(withAlias).why(here, word, "npm:pg")).rejects.toMatchObject({ code: "module-unknown" });
    },
  );

  it("gives no chain where there is none", async () => {
    expect((await toolOver(shop).why(here, "libs/money/src/money.ts", "pg")).chains).toEqual([]);
  });

  it("does not call an answer complete where a file could not be read", async () => {
    const tree = {
      "a.ts": 'import "./b";\nconst = ;\n',
      "b.ts": "export const b = 1;\n",
      "c.ts": "export const c = 1;\n",
    };
    expect(await toolOver(tree).why(here, "b.ts", "c.ts")).toMatchObject({ chains: [], complete: false });
    expect((await toolOver(tree).draw(here, { format: "json" })).notes[0]?.en).toContain("could not be read");
  });

  it("says what was meant by a name that does not exist", async () => {
    const failure = await toolOver(shop)
      .why(here, "npm:pgg", "npm:pg")
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "module-unknown", hint: { en: 'Did you mean "npm:pg"?' } });
  });
});

describe("init", () => {
  it("says that there is a configuration already", async () => {
    const { exists, path } = await toolOver({ ...shop, "arch-lint.yml": "extends: clean\n" }).init(here);
    expect({ exists, path }).toEqual({ exists: true, path: "arch-lint.yml" });
  });

  it("shows what to fill in where no layers were found", async () => {
    const { text } = await toolOver({ "src/a.ts": 'import "./b";\n', "src/b.ts": "export {};\n" }).init(here);
    expect(text.en).toContain("# No layers were found");
    expect(text.en).toContain("domain: src/**/domain/**");
  });
});

describe("explain", () => {
  it("knows rules, languages and findings by name", async () => {
    const tool = toolOver(shop);
    const [finding] = (await tool.check(here)).findings;
    expect(await tool.explain(here, "boundaries/dependency-cycle")).toMatchObject({ kind: "rule" });
    expect(await tool.explain(here, "Go")).toMatchObject({ kind: "language", language: { id: "go" } });
    expect(await tool.explain(here, "npm")).toMatchObject({ kind: "ecosystem", ecosystem: { id: "npm" } });
    expect(await tool.explain(here, finding?.fingerprint ?? "")).toMatchObject({
      kind: "finding",
      finding: { at: finding?.at },
    });
  });

  it("does not call an answer complete where a file could not be read", async () => {
    const tree = {
      "a.ts": 'import "./b";\nconst = ;\n',
      "b.ts": "export const b = 1;\n",
      "c.ts": "export const c = 1;\n",
    };
    expect(await toolOver(tree).why(here, "b.ts", "c.ts")).toMatchObject({ chains: [], complete: false });
    expect((await toolOver(tree).draw(here, { format: "json" })).notes[0]?.en).toContain("could not be read");
  });

  it("says what was meant by a name that does not exist", async () => {
    const failure = await toolOver(shop)
      .explain(here, "boundaries/dependency-cycel")
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ hint: { en: 'Did you mean "boundaries/dependency-cycle"?' } });
  });
});

describe("explain by a short name", () => {
  const failureOf = (topic: string) =>
    toolOver(shop)
      .explain(here, topic)
      .catch((error: unknown) => error);

  it("knows a rule without its area", async () => {
    expect(await toolOver(shop).explain(here, "forbidden-dependency")).toMatchObject({
      kind: "rule",
      rule: { id: "boundaries/forbidden-dependency" },
    });
  });

  it("asks where two areas have a rule of that name", async () => {
    const names = toolOver(shop).rules.map(({ id }) => id.slice(id.indexOf("/") + 1));
    const twice = names.find((name, index) => names.indexOf(name) !== index) ?? "";
    expect(await failureOf(twice)).toMatchObject({
      code: "rule-unknown",
      message: `2 rules are called "${twice}".`,
      hint: { en: expect.stringMatching(/^Did you mean "\S+\/\S+", "\S+\/\S+"\?$/u) },
    });
  });

  it("says what was meant by a slip of the fingers", async () => {
    expect(await failureOf("forbiden-dependency")).toMatchObject({
      hint: { en: 'Did you mean "boundaries/forbidden-dependency"?' },
    });
  });
});

describe("check", () => {
  it("gives the same report whatever the order of the files", async () => {
    const reversed = Object.fromEntries(Object.entries(shop).toReversed());
    expect(await toolOver(reversed).check(here)).toEqual(await toolOver(shop).check(here));
  });

  it("refuses a tree without source files unless it may be empty", async () => {
    const strict = { ...here, allowEmpty: false };
    await expect(toolOver({ "notes.md": "" }).check(strict)).rejects.toMatchObject({ code: "no-files" });
    await expect(toolOver({ "fixtures/a.ts": "export {};\n" }).check(strict)).rejects.toMatchObject({
      code: "no-files",
    });
    expect((await toolOver({ "notes.md": "" }).check(here)).coverage.files).toBe(0);
  });

  it("is incomplete where a file of the product cannot be parsed, and not where test data cannot", async () => {
    const tree = { "src/a.ts": "const = ;\n", "src/b.ts": "export {};\n" };
    expect((await toolOver(tree).check(here)).problems.map(({ weight }) => weight)).toEqual(["incomplete"]);
    const inTests = { "test/a.ts": "const = ;\n", "src/b.ts": "export {};\n" };
    expect((await toolOver(inTests).check(here)).problems.map(({ weight }) => weight)).toEqual(["note"]);
  });
});
