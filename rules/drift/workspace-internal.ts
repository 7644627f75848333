import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { satisfies, validRange } from "semver";
import { overridesOf } from "../../src/domain/packages/overrides.ts";
import { manifestsOf } from "../../src/domain/packages/requirements.ts";
import { isAside } from "../../src/domain/packages/sides.ts";
import type { Specification } from "../../src/domain/packages/specification.ts";
import { library } from "../manifest-example.ts";
import { noOptions } from "../options.ts";

export const workspaceInternal = defineRule<z.infer<typeof noOptions>>({
  id: "drift/workspace-internal",
  summary: {
    en: "A package asks for a version of its neighbour that the neighbour does not have.",
    "zh-CN": "某个包要求的相邻包版本与相邻包的实际版本不符。",
  },
  why: {
    en: "The package manager then takes an old release from the registry instead of the folder beside it, and nobody notices.",
    "zh-CN": "包管理器于是会从注册表取旧版本，而不是旁边的文件夹，且无人察觉。",
  },
  fix: {
    en: "Use `workspace:^`, or raise the range to the neighbour's version.",
    "zh-CN": "使用 `workspace:^`，或把范围提高到相邻包的版本。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "requirements of packages of the same project", "zh-CN": "对同一项目的包的依赖声明" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: '{name} "{raw}" does not allow {version}, the version in {path}.',
        "zh-CN": '{name} 的 "{raw}" 不允许 {path} 中的版本 {version}。',
      },
    },
  },
  examples: {
    given: {
      "package.json": '{ "name": "root", "private": true, "workspaces": ["packages/*"] }\n',
      "packages/a/package.json": library({ name: "a", version: "2.1.0" }),
    },
    bad: {
      "packages/b/package.json": library(
        { name: "b", dependencies: { a: "^1.0.0" } },
        { '"a"': "drift/workspace-internal" },
      ),
    },
    good: { "packages/b/package.json": library({ name: "b", dependencies: { a: "^2.0.0" } }) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const project of packages.projects) {
      const overrides = overridesOf(project);
      const own = new Map(manifestsOf(project).flatMap((one) => (one.name ? [[one.name.text, one] as const] : [])));
      for (const manifest of manifestsOf(project)) {
        if (isAside(manifest)) continue;
        for (const { name, raw, wants, at, scope } of manifest.requirements) {
          const neighbour = own.get(name);
          const range = rangeOf(wants);
          if (!neighbour?.version || neighbour === manifest || range === undefined || scope === "peer") continue;
          examined++;
          const { version, path } = neighbour;
          if (overrides(name).length > 0 || satisfies(version.text, range, { loose: true, includePrerelease: true }))
            continue;
          const params = { name, raw, version: version.text, path };
          yield { at, message: "one", params, subject: [manifest.path, name] };
        }
      }
    }
    return examined;
  },
});

/** `workspace:*`, `workspace:^` and paths take whatever is there. */
function rangeOf(wants: Specification): string | undefined {
  const range = wants.kind === "range" || wants.kind === "workspace" ? wants.range : undefined;
  return range === undefined || range === "^" || range === "~" || validRange(range) === null ? undefined : range;
}
