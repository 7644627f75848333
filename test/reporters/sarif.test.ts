import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { Log, Result } from "sarif";
import { describe, expect, it, test } from "vitest";
import { sarif, sarifLog } from "../../src/interface/reporters/sarif/sarif.ts";
import { cleanReport, context, hostile, layerlessReport, report, reportWith } from "./sample.ts";

const packaged = new URL(
  "../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
  import.meta.url,
);
const schemaFile = process.env.ARCH_LINT_SARIF_SCHEMA ?? packaged;

const results = (log: Log): readonly Result[] => log.runs[0]?.results ?? [];

describe.skipIf(!existsSync(schemaFile))("sarif, by the schema of OASIS", () => {
  test.each([report, cleanReport, layerlessReport])("is valid", (of) => {
    const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(schemaFile, "utf8"));
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    expect({ valid: validate(JSON.parse(sarif(of, context))), errors: validate.errors }).toEqual({
      valid: true,
      errors: null,
    });
  });
});

describe("sarif, as GitHub code scanning needs it", () => {
  const log: Log = JSON.parse(sarif(report, context));

  it("describes every rule in full", () => {
    const rules = log.runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(["boundaries/cycle", "boundaries/upward-import"]);
    for (const rule of rules) {
      for (const part of [rule.shortDescription, rule.fullDescription, rule.help]) {
        expect(part?.text).toMatch(/^.{1,1024}$/su);
      }
      expect(rule.properties?.["security-severity"]).toBeUndefined();
    }
  });

  it("gives every result one place with a full region on one line", () => {
    for (const { locations } of results(log)) {
      expect(locations).toHaveLength(1);
      const region = locations?.[0]?.physicalLocation?.region;
      expect(region?.endLine).toBe(region?.startLine);
      expect(region?.endColumn).toBeGreaterThan(region?.startColumn ?? Number.POSITIVE_INFINITY);
    }
  });

  it("names its own fingerprint only", () => {
    for (const { partialFingerprints = {} } of results(log)) {
      expect(Object.keys(partialFingerprints)).toEqual(["archLint/v1"]);
      expect(partialFingerprints["archLint/v1"]).toMatch(/^[0-9a-f]{64}$/u);
    }
  });

  it("keeps the fingerprints when lines move", () => {
    const moved = report.findings.map((finding) => ({ ...finding, at: { ...finding.at, line: finding.at.line + 7 } }));
    const prints = (all: readonly Result[]) => all.map(({ partialFingerprints }) => partialFingerprints);
    expect(prints(results(sarifLog({ ...report, findings: moved }, context)))).toEqual(prints(results(log)));
  });

  it("encodes paths so that they come back whole", () => {
    const uris = results(log).map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? "");
    expect(uris.map(decodeURIComponent)).toContain(hostile);
    expect(uris.every((uri) => /^[\w.~!*'()%/-]+$/u.test(uri))).toBe(true);
  });

  it("tells the steps of a path as related places and as a flow", () => {
    const circle = results(log).find(({ ruleId }) => ruleId === "boundaries/cycle");
    expect(circle?.relatedLocations).toHaveLength(2);
    expect(circle?.codeFlows?.[0]?.threadFlows[0]?.locations).toHaveLength(2);
  });

  it("says that a run was incomplete", () => {
    const [invocation] = log.runs[0]?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications).toHaveLength(4);
  });

  it("leaves waived findings out, which GitHub would show as alerts", () => {
    expect(results(log)).toHaveLength(report.findings.length);
    expect(log.runs[0]?.properties?.waived).toBe(1);
  });

  it("keeps errors and says so if there are more results than GitHub takes", () => {
    const much = sarifLog(reportWith(10, 25_000), context);
    expect(results(much)).toHaveLength(25_000);
    expect(results(much).filter(({ level }) => level === "error")).toHaveLength(10);
    expect(much.runs[0]?.invocations?.[0]?.executionSuccessful).toBe(false);
  });
});
