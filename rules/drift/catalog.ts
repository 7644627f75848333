import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { catalogOf } from "../../src/domain/packages/catalogs.ts";
import type { NodeProject } from "../../src/domain/packages/project.ts";
import { requirementsIn } from "../../src/domain/packages/requirements.ts";
import { isAside } from "../../src/domain/packages/sides.ts";
import { library } from "../manifest-example.ts";
import { noOptions } from "../options.ts";

export const catalog = defineRule<z.infer<typeof noOptions>>({
  id: "drift/catalog",
  summary: {
    en: "A requirement and the catalog of versions do not fit together.",
    "zh-CN": "依赖声明与版本目录（catalog）不相符。",
  },
  why: {
    en: "A catalog is there so that a version is stated once. A name that it lacks cannot be installed; one spelled out beside it drifts.",
    "zh-CN": "catalog 的意义在于版本只写一次。catalog 中没有的名字无法安装；另写一份则会产生漂移。",
  },
  fix: {
    en: "Add the name to the catalog, or write `catalog:` instead of the range.",
    "zh-CN": "把名字加入 catalog，或把范围改写为 `catalog:`。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  examines: { en: "requirements of projects with catalogs", "zh-CN": "有 catalog 的项目的依赖声明" },
  options: noOptions,
  messages: {
    missing: {
      text: {
        en: '{name} "{raw}": catalog {catalog} has no such package.',
        "zh-CN": '{name} "{raw}"：catalog {catalog} 中没有这个包。',
      },
    },
    inline: {
      text: {
        en: '{name} is "{raw}" here and "{entry}" in the catalog.',
        "zh-CN": '{name} 在此处是 "{raw}"，在 catalog 中是 "{entry}"。',
      },
      severity: "warning",
    },
  },
  examples: {
    given: {
      "pnpm-workspace.yaml": "packages:\n  - packages/*\ncatalog:\n  left-pad: ^1.3.0\n",
    },
    bad: {
      "packages/a/package.json": library(
        { name: "a", dependencies: { "pad-left": "catalog:" } },
        { "pad-left": "drift/catalog" },
      ),
    },
    good: { "packages/a/package.json": library({ name: "a", dependencies: { "left-pad": "catalog:" } }) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, manifest, requirement } of requirementsIn(packages)) {
      const lookUp = catalogOf(project);
      const { name, raw, wants, at, scope } = requirement;
      const isReference = wants.kind === "catalog";
      const entry = lookUp(isReference ? wants.catalog : "default", name);
      if (!isReference && (entry === undefined || scope === "peer" || isAside(manifest) || !hasCatalogs(project)))
        continue;
      examined++;
      const message = isReference ? (entry === undefined ? "missing" : undefined) : inlineIn(raw, entry);
      const catalogName = isReference ? wants.catalog : "default";
      const params = { name, raw, catalog: catalogName, entry: entry ?? "" };
      if (message) yield { at, message, params, subject: [manifest.path, name] };
    }
    return examined;
  },
});

/** A project inside another one's folder that is no workspace of it owes nothing to its catalogs. */
function hasCatalogs({ folder, root, settings }: NodeProject): boolean {
  return (root?.catalogs.size ?? 0) > 0 || settings.some((one) => one.folder === folder && one.catalogs.size > 0);
}

function inlineIn(raw: string, entry: string | undefined): "inline" | undefined {
  return /^[\^~<>=\d]/u.test(raw) && raw !== entry ? "inline" : undefined;
}
