import * as z from "zod";

const natural = z.int().min(0);
const years = z.number().min(0);
const lag = z
  .strictObject({ majors: natural, minors: natural, patches: natural })
  .describe("Lines of versions in between; at most one of the three is above 0.");

const dependency = z.strictObject({
  ecosystem: z.enum(["npm", "go"]),
  name: z.string(),
  scope: z.enum(["prod", "dev", "optional"]),
  at: z.strictObject({ path: z.string(), line: z.int().min(1), column: z.int().min(1) }),
  declared: z.string().describe("As written."),
  locked: z.string().optional(),
  wanted: z.string().optional().describe("What an update within the declared range brings."),
  latest: z.string().optional(),
  lag: lag.optional(),
  releasesBehind: natural.optional(),
  releasesBehindInRange: natural.optional(),
  libyears: years.optional().describe("Absent where a date is missing or not to be believed."),
  libyearsInRange: years.optional(),
  ageDays: z.number().optional().describe("Days from the publication of the locked version to `asOf`."),
  notice: z.string().optional().describe("The authors' notice, for a version that they gave up or took back."),
  unknown: z.string().optional().describe("Why it could not be judged."),
});

/** What `outdated --format json` writes. Within a schema version only optional members may be added. */
export const outdatedSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    asOf: z.string().describe("When the registries were asked: ISO 8601, UTC."),
    dependencies: z.array(dependency),
    totals: z.strictObject({
      dependencies: natural.describe("A version that several manifests share counts once."),
      behind: natural,
      byLag: z.strictObject({ major: natural, minor: natural, patch: natural }),
      libyears: years,
      undated: natural,
      unknown: natural,
    }),
  })
  .describe("How far the direct dependencies of a tree are behind.");

export type OutdatedJson = z.infer<typeof outdatedSchema>;

/** The content of `outdated.schema.json`. */
export function outdatedJsonSchema() {
  const { $schema, ...schema } = z.toJSONSchema(outdatedSchema, { target: "draft-2020-12" });
  return { $schema, title: "arch-lint outdated", ...schema };
}
