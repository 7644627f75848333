import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { judgeOf, type Surroundings, versionOf } from "../../src/domain/packages/answers.ts";
import { within } from "../../src/domain/packages/artifacts/local-artifacts.ts";
import { catalogOf } from "../../src/domain/packages/catalogs.ts";
import { governingLockfiles } from "../../src/domain/packages/entries.ts";
import { askedEdges, importersOf } from "../../src/domain/packages/importers.ts";
import type { LockedEdge, LockedPackage } from "../../src/domain/packages/locked-package.ts";
import type { Lockfile } from "../../src/domain/packages/lockfile.ts";
import type { Manifest } from "../../src/domain/packages/manifest.ts";
import { overridesOf } from "../../src/domain/packages/overrides.ts";
import type { NodeProject } from "../../src/domain/packages/project.ts";
import { uninvited } from "../../src/domain/packages/uninvited.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const unsatisfied = defineRule<z.infer<typeof noOptions>>({
  id: "sync/unsatisfied",
  summary: {
    en: "The lockfile answers a requirement with a version that does not satisfy it.",
    "zh-CN": "锁文件给出的版本不满足依赖声明。",
  },
  why: {
    en: "Either the manifest was edited without installing, or the lockfile was edited by hand: what is installed is not what was asked for.",
    "zh-CN": "要么改了清单却没有安装，要么手工改了锁文件：安装的不是所要求的。",
  },
  fix: {
    en: "Run the package manager's install and commit the lockfile it writes.",
    "zh-CN": "运行包管理器的 install，并提交它写出的锁文件。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  examines: { en: "requirements in lockfiles", "zh-CN": "锁文件中的依赖要求" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{parent} asks for {name} {wanted}, and the lockfile gives {version}.",
        "zh-CN": "{parent} 要求 {name} {wanted}，锁文件给出的是 {version}。",
      },
    },
    elsewhere: {
      text: {
        en: "{parent} asks for {name} {wanted}, and the lockfile takes it from {source}, which nobody asked for.",
        "zh-CN": "{parent} 要求 {name} {wanted}，锁文件却从 {source} 获取它，而没有人这样要求。",
      },
      fix: {
        en: "Restore the entry from the base branch, or remove it and let the package manager write it again. If you did not change it, find out who did.",
        "zh-CN": "从基础分支恢复该条目，或删除它并让包管理器重新写入。如果不是你改的，查明是谁改的。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.2.0", {}, { version: "sync/unsatisfied" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    let examined = 0;
    let unknown = 0;
    const manifests = new Map(packages.manifests.map((manifest) => [manifest.folder, manifest]));
    for (const { project, lockfile } of governingLockfiles(packages)) {
      const around = aroundOf(project, lockfile, manifests);
      const judge = judgeOf(around);
      const strangers = uninvited(lockfile, project, { ...around, manifests });
      for (const { edge, parent } of askedEdges(lockfile, importersOf(lockfile, project))) {
        const locked = edge.to === undefined ? undefined : lockfile.packages[edge.to];
        if (!locked || edge.to === undefined) continue;
        const source = strangers.get(edge.to);
        const verdict = source === undefined ? judge(edge, locked) : "fail";
        if (verdict === "unknown") unknown++;
        else examined++;
        if (verdict !== "fail") continue;
        const params = {
          name: edge.name,
          wanted: edge.raw,
          version: answerOf(edge, locked, around),
          parent,
          source: source ?? "",
        };
        yield {
          at: (source === undefined ? locked.versionAt : locked.origin.at) ?? locked.at,
          message: source === undefined ? "one" : "elsewhere",
          params,
          subject: [lockfile.path, parent, edge.name],
        };
      }
    }
    return { examined, unknown: { "not-decidable-offline": unknown } };
  },
});

/** npm asks linked folders for their versions (arborist 9, `dep-valid.js`); for the others a neighbour always answers. */
function aroundOf(project: NodeProject, lockfile: Lockfile, manifests: ReadonlyMap<string, Manifest>): Surroundings {
  const around = { overrides: overridesOf(project), catalog: catalogOf(project) };
  if (lockfile.manager !== "npm") return around;
  const linkedVersion = (path: string) => manifests.get(within(lockfile.folder, path) ?? "\0")?.version?.text;
  return { ...around, linkedVersion };
}

/** The version, with the name where that is another one. */
function answerOf({ name }: LockedEdge, locked: LockedPackage, around: Surroundings): string {
  const version = versionOf(locked, around) ?? locked.version;
  return locked.name === name || locked.alias === name ? version : `${locked.name} ${version}`;
}
