import * as z from "zod";
import type { Text } from "../src/domain/findings/text.ts";
import { isCategory } from "../src/domain/packages/policy.ts";

/** For rules that can only be turned on and off. */
export const noOptions = z.strictObject({});

/** Which kinds of dependencies count; every boundary rule takes both. */
export const kindOptions = {
  includeTypes: z.boolean().default(true).describe("Count imports that exist only at the type level"),
  includeTests: z.boolean().default(false).describe("Count what test code imports"),
};

/** A word of a policy. One that is neither would deny nothing, in silence. */
export const packageEntry = z.string().refine((word) => isCategory(word) || word.includes(":"), {
  ...refusal({
    en: "This is neither a category (orm, http, mq, cloud, di, log, ui) nor a package (npm:axios, go:net/http, java:java.sql).",
    "zh-CN": "这既不是类别（orm、http、mq、cloud、di、log、ui），也不是包（npm:axios、go:net/http、java:java.sql）。",
  }),
});

/** What a schema says of an option that it refuses: the library takes one language, the reader's is picked later. */
export function refusal(text: Text): { readonly error: string; readonly params: { readonly text: Text } } {
  return { error: text.en, params: { text } };
}

/** Which step breaks compatibility below 1.0.0. */
export const zeroMajor = z
  .enum(["minor-is-major", "as-written"])
  .default("minor-is-major")
  .describe("Below 1.0.0: count a minor version as a major one, as `^` does, or take the numbers as written");
