import * as z from "zod";

const natural = z.int().min(0);
const strings = z.array(z.string());
const change = z.enum(["added", "removed", "changed"]);

const place = z
  .strictObject({ path: z.string(), line: z.int().min(1), column: z.int().min(1) })
  .describe("A place in the head; of what is gone, in the base.");

const step = z.strictObject({ from: z.string(), to: z.string(), at: place });

const origin = z.strictObject({ origin: z.enum(["inferred", "declared"]), preset: z.string() });

const definition = z
  .strictObject({
    origin: z.strictObject({ before: origin, after: origin }).optional(),
    parts: z.array(
      z.strictObject({
        change,
        level: z.enum(["layers", "contexts", "services"]),
        name: z.string(),
        was: z.string().optional().describe("The name before, of a part that was renamed."),
        files: natural,
      }),
    ),
    permissions: z.array(z.strictObject({ change, from: z.string(), to: z.string() })),
  })
  .describe("What changed of the architecture itself.");

const edge = z.strictObject({
  change: change.describe("`changed`: it only grew or shrank."),
  level: z.enum(["layers", "services", "contexts", "units"]),
  from: z.string(),
  to: z.string(),
  before: natural.describe("Pairs of files behind it."),
  after: natural,
  evidence: step,
  rules: strings.describe("Rules that object to it; empty: it is allowed."),
});

const use = z.strictObject({
  change,
  layer: z.string(),
  package: z.string().describe("`npm:axios`; of a standard library the purpose that its parts serve."),
  category: z.string().optional(),
  before: natural.describe("Files of the layer that import it."),
  after: natural,
  evidence: step,
  rules: strings,
});

const cycle = z.strictObject({
  fate: z.enum(["opened", "closed", "grown", "shrunk", "changed"]),
  level: z.enum(["services", "units", "contexts", "modules"]),
  before: natural.describe("Parts that were on it."),
  after: natural,
  joined: strings,
  left: strings,
  cycle: z.array(step),
  decisive: step.optional().describe("The one dependency that made it, or whose absence undid it."),
});

const module = z.strictObject({ id: z.string(), layer: z.string().optional(), isTest: z.boolean() });

const standing = z.strictObject({
  layer: z.string().optional(),
  context: z.string().optional(),
  service: z.string().optional(),
  role: z.enum(["main", "shared", "test", "generated"]).optional(),
});

const membership = z.strictObject({
  before: standing,
  after: standing,
  files: z.array(z.strictObject({ path: z.string(), was: z.string().optional() })),
});

const requirement = z.strictObject({
  change,
  name: z.string(),
  before: z.string().optional().describe("As written."),
  after: z.string().optional(),
  scope: z.enum(["prod", "dev", "optional", "peer"]),
  was: z.enum(["prod", "dev", "optional", "peer"]).optional().describe("The scope before, if that was another."),
  at: place,
});

const version = z.strictObject({
  change,
  ecosystem: z.enum(["npm", "go"]),
  name: z.string(),
  was: z.string().optional().describe("The module path before, where its major suffix changed."),
  direct: z.boolean().describe("True if a manifest asks for it itself."),
  before: z.string().optional(),
  after: z.string().optional(),
  distance: z.enum(["major", "minor", "patch", "prerelease", "commit", "unknown"]).optional(),
  direction: z.enum(["up", "down", "sideways"]).optional(),
  at: place,
});

const locked = z.strictObject({ name: z.string(), version: z.string(), at: place });

const lockfile = z.strictObject({
  path: z.string(),
  manager: z.enum(["npm", "pnpm", "yarn", "bun", "go"]),
  before: natural.optional().describe("Entries; absent for a lockfile that was not there."),
  after: natural.optional(),
  installScripts: z.array(locked),
  hosts: z.array(z.strictObject({ host: z.string(), at: place })),
  hashes: z.array(locked).describe("Another hash for the same version."),
});

const seen = z.strictObject({
  files: natural.describe("Source files."),
  assigned: natural.describe("Source files in layers."),
  packageFiles: natural.describe("Manifests, lockfiles, settings and workflows."),
});

/** What `diff --format json` writes. Within a schema version only optional members may be added. */
export const diffSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    base: z.string(),
    head: z.string(),
    complete: z.boolean().describe("False if part of a tree could not be read."),
    seen: z.strictObject({ before: seen, after: seen }).describe("How much there was to compare."),
    definition,
    edges: z.array(edge),
    uses: z.array(use),
    cycles: z.array(cycle),
    modules: z.strictObject({
      added: z.array(module),
      removed: z.array(module),
      moved: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    }),
    memberships: z.array(membership),
    requirements: z.array(requirement),
    versions: z.array(version),
    lockfiles: z.array(lockfile),
    problems: z.array(
      z.strictObject({
        message: z.string(),
        path: z.string().optional(),
        at: place.optional(),
      }),
    ),
  })
  .describe("What a tree changes in architecture and dependencies, held against a commit.");

export type DiffJson = z.infer<typeof diffSchema>;

/** The content of `diff.schema.json`. */
export function diffJsonSchema() {
  const { $schema, ...schema } = z.toJSONSchema(diffSchema, { target: "draft-2020-12" });
  return { $schema, title: "arch-lint diff", ...schema };
}
