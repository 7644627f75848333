import { readFile } from "node:fs/promises";
import { configurationSchema } from "../infrastructure/configuration/schema/json-schema.ts";
import { writeAtomically } from "../infrastructure/files/write-atomically.ts";
import { folderNamesPages } from "../interface/docs/folder-names.ts";
import { pages, withRuleTable } from "../interface/docs/pages.ts";
import { diffJsonSchema } from "../interface/reporters/diff/schema.ts";
import { outdatedJsonSchema } from "../interface/reporters/outdated/schema.ts";
import { trendJsonSchema } from "../interface/reporters/trend/schema.ts";
import { reportSchema } from "../interface/reporters/json/report-schema.ts";
import { rules } from "./rules.ts";

// Writes every generated file of the project, or with --check says which ones are stale.

const files: Readonly<Record<string, string>> = {
  ...pages(rules),
  "README.md": withRuleTable(await readFile("README.md", "utf8"), rules, "en"),
  "README.zh-CN.md": withRuleTable(await readFile("README.zh-CN.md", "utf8"), rules, "zh-CN"),
  ...folderNamesPages(),
  "schema.json": json(configurationSchema(rules)),
  "report.schema.json": json(reportSchema()),
  "outdated.schema.json": json(outdatedJsonSchema()),
  "trend.schema.json": json(trendJsonSchema()),
  "diff.schema.json": json(diffJsonSchema()),
};

const stale: string[] = [];
for (const [path, text] of Object.entries(files)) {
  if ((await currentText(path)) === text) continue;
  stale.push(path);
  if (!process.argv.includes("--check")) await writeAtomically(path, text);
}

if (process.argv.includes("--check") && stale.length > 0) {
  process.stderr.write(`Stale: ${stale.join(", ")}. Run \`npm run docs\` and commit the result.\n`);
  process.exitCode = 1;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function currentText(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}
