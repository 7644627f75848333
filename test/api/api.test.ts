import { describe, expect, it } from "vitest";
import { ArchLintError, canImport, check, diff, draw, propose, why } from "../../src/compose/index.ts";

const shop = { root: "fixtures/shop", cache: false as const };

describe("the programmatic API, as the README shows it", () => {
  it("checks a folder", async () => {
    const report = await check(shop);
    expect(report.findings.length).toBeGreaterThan(5);
    expect(report.coverage.files).toBe(17);
  });

  it("says why one module depends on another", async () => {
    const { chains } = await why(shop, "services/orders/src/application/place-order.ts", "npm:pg");
    expect(chains.map(({ steps }) => steps.map(({ to }) => to))).toEqual([
      ["services/orders/src/domain/order.ts", "npm:pg"],
    ]);
  });

  it("says whether an import would be allowed before there is one", async () => {
    const verdict = await canImport(shop, "services/orders/src/domain/new.ts", "axios");
    expect(verdict.allowed).toBe(false);
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(["boundaries/package-in-layer"]);
  });

  it("draws the layers", async () => {
    const { text } = await draw(shop, { format: "mermaid", collapse: "layer" });
    expect(text).toContain("domain");
  });

  it("proposes a configuration without writing one", async () => {
    const { text, exists } = await propose(shop);
    expect(exists).toBe(false);
    expect(text.en).toContain("services/billing/internal/domain/**");
  });

  it("shows what changed since a commit", async () => {
    const { complete, diff: found } = await diff({ ...shop, tree: { kind: "commit", revision: "HEAD" } }, "HEAD");
    expect(complete).toBe(true);
    expect(found.edges).toEqual([]);
  });

  it("throws an error with a code and a hint where a check would mean nothing", async () => {
    const failure = await check("fixtures/no-such-folder").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ArchLintError);
    expect(failure).toMatchObject({ code: "root-missing" });
  });
});
