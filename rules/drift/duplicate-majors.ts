import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { copiesOf } from "../../src/domain/packages/copies.ts";
import { governingLockfiles } from "../../src/domain/packages/entries.ts";
import { importersOf } from "../../src/domain/packages/importers.ts";
import { entryOf, hash, lockOf, manifest, within } from "../lockfile-example.ts";

const options = z.strictObject({
  singletons: z
    .array(z.string())
    .default(["react", "react-dom", "vue", "@angular/core", "graphql", "svelte", "preact"])
    .describe("Packages of which there must be one major version"),
});

export const duplicateMajors = defineRule<z.infer<typeof options>>({
  id: "drift/duplicate-majors",
  summary: {
    en: "A package that must be there once is locked in several incompatible versions.",
    "zh-CN": "必须唯一的包被锁定了多个不兼容的版本。",
  },
  why: {
    en: "Two copies of such a package do not know of each other: hooks fail, instances are not recognised, schemas clash.",
    "zh-CN": "这类包的两个副本互不相识：hooks 失效、实例无法识别、schema 冲突。",
  },
  fix: {
    en: "Bring those who ask for the older version up to date, or override it; `npm ls {name}` shows who they are.",
    "zh-CN": "更新要求旧版本的包，或用 override 统一；`npm ls {name}` 可列出它们。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "packages that must be there once", "zh-CN": "必须唯一的包" },
  options,
  messages: {
    one: {
      text: {
        en: "{name} is locked as {version} (needed by {parent}) and as {other} (needed by {otherParent}).",
        "zh-CN": "{name} 被锁定为 {version}（{parent} 需要）和 {other}（{otherParent} 需要）。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ react: "^18.0.0", widget: "^1.0.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { react: "^18.0.0", widget: "^1.0.0" },
        entryOf("react", "18.2.0"),
        entryOf("widget", "1.0.0", { integrity: hash("B"), dependencies: { react: "^17.0.0" } }),
        within("widget", entryOf("react", "17.0.2", { integrity: hash("C") }, { key: "drift/duplicate-majors" })),
      ),
    },
    good: {
      "package-lock.json": lockOf(
        { react: "^18.0.0", widget: "^1.0.0" },
        entryOf("react", "18.2.0"),
        entryOf("widget", "1.0.0", { integrity: hash("B"), dependencies: { react: "^18.0.0" } }),
      ),
    },
  },

  *check({ packages }, { singletons }) {
    let examined = 0;
    for (const { project, lockfile } of governingLockfiles(packages)) {
      for (const name of singletons) {
        const [newest, ...older] = copiesOf(lockfile, importersOf(lockfile, project), name);
        if (!newest) continue;
        examined++;
        for (const copy of older) {
          const params = {
            ...{ name, version: copy.locked.version, parent: copy.parent },
            ...{ other: newest.locked.version, otherParent: newest.parent },
          };
          yield { at: copy.locked.at, message: "one", params, subject: [lockfile.path, name, copy.line] };
        }
      }
    }
    return examined;
  },
});
