import * as z from "zod";

const severity = z.enum(["error", "warning"]);
const natural = z.int().min(0);
const counts = z.record(z.string(), natural);

const location = z
  .strictObject({
    path: z.string().describe("Relative to the root of the checked tree, with `/`."),
    line: z.int().min(1),
    column: z.int().min(1).describe("In UTF-16 code units."),
    endLine: z.int().min(1).optional(),
    endColumn: z.int().min(1).optional(),
  })
  .describe("A place in a file; lines and columns start at 1.");

const finding = z.strictObject({
  rule: z.string(),
  severity,
  at: location,
  messageId: z.string().describe("Key of the message in its rule; never translated."),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string().describe("The message in the language of the run."),
  fix: z.string(),
  fingerprint: z.string().describe("Identity across runs and edits; holds no line number."),
  path: z
    .array(z.strictObject({ from: z.string(), to: z.string(), at: location }))
    .describe("A cycle or path, in order.")
    .optional(),
  members: z.array(z.string()).describe("All that a knot ties together, sorted.").optional(),
  status: z
    .enum(["new", "existing"])
    .describe("`new`: the commit that the tree was compared with has no such finding.")
    .optional(),
});

const comparison = z
  .strictObject({
    base: z.string().describe("The commit that the tree was compared with."),
    scope: z.enum(["new", "all"]).describe("Which findings the run is judged by."),
    new: natural,
    existing: natural,
    fixed: z.array(finding).describe("Findings of the base that are gone; their places are those of the base."),
  })
  .describe("What the tree was compared with, and what came of it.");

const waived = finding.extend({
  waiver: z.strictObject({ line: z.int().min(1), reason: z.string(), until: z.string().optional() }),
});

const problem = z.strictObject({
  weight: z.enum(["incomplete", "note"]).describe("`incomplete`: part of the tree went unchecked."),
  message: z.string(),
  at: location.optional(),
  path: z.string().optional(),
});

const folder = z.strictObject({ name: z.string(), folder: z.string() });

const architecture = z.strictObject({
  origin: z.enum(["inferred", "declared"]),
  preset: z.string(),
  layers: z.array(z.strictObject({ name: z.string(), mayDependOn: z.array(z.string()), files: natural })),
  layerDependencies: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        dependencies: natural.describe("Pairs of files, without tests."),
        forbidden: natural.describe("How many of them the table of layers forbids."),
      }),
    )
    .optional(),
  assignments: z.array(z.strictObject({ layer: z.string(), pattern: z.string(), files: natural })),
  leftOut: z.array(
    z.strictObject({ folder: z.string(), files: natural, reason: z.enum(["unknown-name", "ambiguous-name"]) }),
  ),
  contexts: z.array(folder),
  services: z.array(folder),
  source: z.string().optional(),
  unmatched: z.array(z.strictObject({ key: z.string(), pattern: z.string() })),
});

const coverage = z.strictObject({
  files: natural,
  languages: counts,
  leftOut: counts,
  modules: natural,
  dependencies: natural,
  assigned: natural,
  unassigned: natural,
  unresolved: natural,
  generated: natural,
  packageFiles: natural.optional().describe("Manifests, lockfiles, settings and workflows that were read."),
  lockedPackages: natural.optional().describe("Entries of all lockfiles."),
  rules: z.array(
    z.strictObject({
      rule: z.string(),
      severity,
      examined: natural,
      unknown: counts.optional().describe("How many could not be judged, by reason."),
      findings: natural,
    }),
  ),
});

/** What `check --format json` writes. Within a schema version only optional members may be added. */
export const jsonReportSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: z.strictObject({ name: z.literal("arch-lint"), version: z.string() }),
    snapshot: z.string(),
    comparison: comparison.optional(),
    config: z.string().optional(),
    summary: z.strictObject({
      errors: natural.describe("Of the findings that the run is judged by."),
      warnings: natural.describe("Of the findings that the run is judged by."),
      waived: natural,
      baselined: natural.optional().describe("Set aside by the committed baseline."),
      complete: z.boolean().describe("False if part of the tree went unchecked."),
    }),
    findings: z.array(finding),
    waived: z.array(waived),
    baselined: z.array(finding).optional(),
    problems: z.array(problem),
    architecture,
    coverage,
  })
  .describe("A report of arch-lint.");

/** What any verb writes on standard output with `--format json` if it could not do its work. */
export const jsonErrorSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    error: z.strictObject({ code: z.string(), message: z.string(), hint: z.string(), at: location.optional() }),
  })
  .describe("Why arch-lint could not do what it was asked.");

export type JsonReport = z.infer<typeof jsonReportSchema>;
export type JsonFinding = z.infer<typeof finding>;
export type JsonError = z.infer<typeof jsonErrorSchema>;
