import * as z from "zod";
import type { ConfigurationFiles } from "../../src/application/ports/configuration.ts";
import { ArchLintError } from "../../src/domain/errors.ts";
import { defineRule, type Rule } from "../../src/domain/findings/rule.ts";
import { configurationReader } from "../../src/infrastructure/configuration/reader.ts";

/** Files of a tree in memory: texts or bytes by path. */
export type Content = Readonly<Record<string, string | Uint8Array>>;

/** A tree in memory. */
export function treeOf(content: Content): ConfigurationFiles {
  const files = new Map(Object.entries(content));
  return {
    has: (path) => files.has(path),
    read: async (path) => {
      const found = files.get(path);
      return typeof found === "string" ? new TextEncoder().encode(found) : found;
    },
  };
}

const words = {
  summary: { en: "A layer uses a package it must not.", "zh-CN": "某一层使用了不允许的包。" },
  why: { en: "It ties the core to its details.", "zh-CN": "核心因此依赖细节。" },
  fix: { en: "Use a port.", "zh-CN": "使用端口。" },
  since: "0.1.0",
  needs: "imports" as const,
  examines: { en: "dependencies", "zh-CN": "依赖" },
  messages: {},
  examples: { bad: {}, good: {} },
};

function* noFaults(): Generator<never, number> {
  yield* [];
  return 0;
}

const ends = z.strictObject({ from: z.string(), to: z.string() });

/** Rules as they might be: with simple options, with options of several forms, and without any. */
export const toyRules: readonly Rule[] = [
  defineRule({
    ...words,
    id: "boundaries/dependency-not-allowed",
    severity: "error",
    options: z.strictObject({
      constraints: z.array(
        z.union([
          z.strictObject({ name: z.string(), forbid: ends }),
          z.strictObject({ name: z.string(), allow: ends }),
          z.strictObject({ name: z.string(), require: z.union([z.string(), z.array(z.string())]) }),
        ]),
      ),
    }),
    check: noFaults,
  }),
  defineRule({
    ...words,
    id: "boundaries/package-in-layer",
    severity: "error",
    options: z.record(
      z.string(),
      z.strictObject({ deny: z.array(z.string()).optional(), limit: z.int().min(1).optional() }),
    ),
    check: noFaults,
  }),
  { ...words, id: "telemetry/no-print", severity: "warning", check: noFaults },
];

/** Reads the configuration of a tree with the toy rules. */
export function read(content: Content, wanted?: string | false) {
  return configurationReader.read(treeOf(content), toyRules, wanted);
}

/** The error of a tree whose configuration is not right. */
export async function errorOf(content: Content, wanted?: string): Promise<ArchLintError> {
  try {
    await read(content, wanted);
  } catch (error) {
    if (error instanceof ArchLintError) return error;
    throw error;
  }
  throw new Error("This configuration was accepted.");
}

/** An error as people see it: with its place in front, if it does not list several. */
export function told({ at, message }: ArchLintError): string {
  return at && !message.includes("\n") ? `${at.path}:${at.line}:${at.column}: ${message}` : message;
}
