import * as z from "zod";
import { baselinePolicies } from "../../../domain/findings/baseline.ts";
import { typeRoles } from "../../../domain/roles/type-role.ts";
import type { Rule } from "../../../domain/findings/rule.ts";
import { declaredPackages, folders, names, patterns, someFolders, suffixes, typeNames } from "./parts.ts";
import { presetNames, profileNames } from "./presets.ts";

const layer = z.union([
  patterns,
  z.strictObject({
    files: patterns.optional().describe("Paths that belong to the layer."),
    suffix: suffixes.optional().describe("Ends of the file names that belong to the layer."),
    package: declaredPackages.optional().describe("Packages that belong to the layer, as declared in the files."),
    mayDependOn: z
      .array(z.string())
      .optional()
      .describe("Layers that this one may depend on; replaces what the preset says."),
    optional: z.boolean().optional().describe("True if the layer may be empty for now."),
  }),
]);

const contexts = z.strictObject({
  each: folders.optional().describe("Folders that are one context each."),
  named: z.record(z.string().min(1), someFolders).optional().describe("Folders of contexts by name."),
  talkThrough: names.optional().describe("Names inside a context that other contexts may import."),
  shared: patterns.optional().describe("Paths that belong to no context and that all may use."),
});

const roles = z.strictObject({
  main: patterns.optional().describe("Files that wire everything together and may import everything."),
  shared: patterns.optional().describe("A kernel that all may use."),
  test: patterns.optional().describe("Tests, beside those that are known by their names."),
  generated: patterns.optional().describe("Generated code, beside that which says so itself."),
});

const types = z.partialRecord(z.enum(typeRoles), typeNames);

export const severity = z.enum(["error", "warning", "off"]);

const baselinePolicy = z
  .enum(baselinePolicies)
  .describe("What the baseline may do with findings of this rule: set them aside, keep them as warnings, or nothing.");

/** Every key a configuration may have. The rules decide what may be said of them. */
export function shapeOf(rules: readonly Rule[]) {
  return z.strictObject({
    $schema: z.string().optional().describe("JSON Schema for editors; not read by arch-lint."),
    extends: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe(
        `A preset (${presetNames.join(", ")}), profiles (${profileNames.join(", ")}), files of the repository beginning with ./ or ../, or a list of these.`,
      ),
    layers: z.record(z.string().min(1), layer).optional().describe("Layers by name, and which files belong to them."),
    contexts: contexts.optional().describe("Bounded contexts."),
    services: folders.optional().describe("Folders that are one service each."),
    roles: roles.optional().describe("What files are for, beside their layer."),
    types: types.optional().describe("Names of types by what they are for, beside those that state it themselves."),
    exclude: patterns.optional().describe("Files that are not looked at at all."),
    rules: rulesOf(rules).optional().describe("Severity and options of rules."),
  });
}

function rulesOf(rules: readonly Rule[]) {
  return z.strictObject(Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule)])));
}

/** What is known of waivers and of the baseline itself is never set aside. */
function baselineOf({ needs }: Rule) {
  return needs === "settlement" ? {} : { baseline: baselinePolicy.optional() };
}

function ruleSetting(rule: Rule) {
  const options = rule.options instanceof z.ZodType ? { options: rule.options.optional() } : {};
  const settings = z.strictObject({ severity: severity.optional(), ...options, ...baselineOf(rule) });
  return z.union([severity, settings]).optional().describe(rule.summary.en);
}
