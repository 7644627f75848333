import * as z from "zod";

const natural = z.int().min(0);

const figures = z.strictObject({
  files: natural.describe("Source files that were read."),
  modules: natural,
  dependencies: natural,
  errors: natural,
  warnings: natural,
  waived: natural,
  areas: z.record(z.string(), natural).describe("Findings by the area of their rules."),
  unchecked: natural.describe("Parts of the tree that could not be checked; the other numbers may then be too low."),
  cycles: z.strictObject({
    services: natural,
    units: natural.describe("npm packages, Go modules and their like."),
    contexts: natural,
    modules: natural,
    modulesOnCycles: natural,
  }),
  coupling: z.strictObject({
    propagationCost: z
      .number()
      .min(0)
      .max(1)
      .describe(
        "Density of the visibility matrix of the project's modules without tests (MacCormack, Rusnak and Baldwin, Management Science 52, 2006).",
      ),
    sample: natural.optional().describe("How many modules were looked for, where the cost is an estimate."),
    fanOut: z.number().min(0).describe("Other modules that a module depends on directly, on average."),
  }),
});

const point = z.strictObject({
  commit: z.string(),
  day: z.string().describe("When its author wrote it: `YYYY-MM-DD`, where they were."),
  subject: z.string(),
  figures: figures.optional(),
  problem: z.string().optional().describe("Why the commit could not be read; it then has no figures."),
});

/** What `trend --format json` writes. Within a schema version only optional members may be added. */
export const trendSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    rulesFrom: z.enum(["today", "each"]).describe("Whose configuration judged the commits."),
    config: z.string().optional(),
    commits: natural.describe("First-parent commits in the range, of which the points were chosen evenly."),
    shallow: z.boolean().describe("True if the clone ends before history does."),
    points: z.array(point).describe("Oldest first."),
  })
  .describe("How findings, cycles and coupling of a project came about.");

export type TrendJson = z.infer<typeof trendSchema>;

/** The content of `trend.schema.json`. */
export function trendJsonSchema() {
  const { $schema, ...schema } = z.toJSONSchema(trendSchema, { target: "draft-2020-12" });
  return { $schema, title: "arch-lint trend", ...schema };
}
