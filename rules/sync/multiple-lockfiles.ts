import type * as z from "zod";
import { defineRule, type Fault } from "../../src/domain/findings/rule.ts";
import type { Lockfile } from "../../src/domain/packages/lockfile.ts";
import type { Location } from "../../src/domain/source/location.ts";
import { entryOf, hash, lockOf, manifest, tarball } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const multipleLockfiles = defineRule<z.infer<typeof noOptions>>({
  id: "sync/multiple-lockfiles",
  summary: {
    en: "One project has the lockfiles of two package managers, or of another than it names.",
    "zh-CN": "一个项目有两个包管理器的锁文件，或与它声明的包管理器不符。",
  },
  why: {
    en: "Each is read by somebody, and only one is kept up to date.",
    "zh-CN": "每个锁文件都有人在用，而只有一个在更新。",
  },
  fix: {
    en: "Keep the lockfile of the package manager you use and delete the others.",
    "zh-CN": "保留所用包管理器的锁文件，删除其他的。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  examines: { en: "projects with a lockfile", "zh-CN": "有锁文件的项目" },
  options: noOptions,
  messages: {
    two: {
      text: { en: "{path} stands beside {other}.", "zh-CN": "{path} 与 {other} 并存。" },
    },
    other: {
      text: {
        en: "{path} is {manager}'s, but package.json names {named} as its package manager.",
        "zh-CN": "{path} 属于 {manager}，但 package.json 声明的包管理器是 {named}。",
      },
    },
    shadowed: {
      text: { en: "{path} is not read, because {other} wins.", "zh-CN": "{path} 不会被读取，因为 {other} 优先。" },
    },
    nested: {
      text: {
        en: "{path} is read by nobody: the workspace is installed from the lockfile in {root}.",
        "zh-CN": "{path} 没有任何人读取：该工作区按 {root} 中的锁文件安装。",
      },
      severity: "warning",
    },
  },
  examples: {
    given: {
      "package.json": manifest({ "left-pad": "^1.3.0" }),
      "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")),
    },
    bad: {
      "yarn.lock": [
        "# yarn lockfile v1",
        "",
        "",
        "left-pad@^1.3.0: # expect: sync/multiple-lockfiles",
        '  version "1.3.0"',
        `  resolved "${tarball("left-pad", "1.3.0")}#5b8a3a7765dfe001261dde915589e782f8c94d1e"`,
        `  integrity ${hash("A")}`,
        "",
      ].join("\n"),
    },
    good: {},
  },

  *check({ packages }) {
    let examined = 0;
    for (const { root, lockfiles, within } of packages.projects) {
      if (lockfiles.length === 0) continue;
      examined++;
      if (within !== undefined) {
        yield* nested(lockfiles, within);
        continue;
      }
      const named = root?.packageManager?.name;
      const [first, ...others] = ranked(lockfiles, named);
      if (!first) continue;
      for (const lockfile of others) {
        const message = lockfile.manager === first.manager ? "shadowed" : "two";
        yield {
          at: placeOf(lockfile),
          message,
          params: { path: lockfile.path, other: first.path },
          subject: [lockfile.path],
        };
      }
      if (named === undefined || named === first.manager) continue;
      const params = { path: first.path, manager: first.manager, named };
      yield { at: placeOf(first), message: "other", params, subject: [first.path] };
    }
    return examined;
  },
});

/** The named manager's lockfile first; npm reads its shrinkwrap before its lockfile. */
function ranked(lockfiles: readonly Lockfile[], named: string | undefined): readonly Lockfile[] {
  const rank = ({ manager, path }: Lockfile) =>
    (manager === named ? 0 : 2) + (path.endsWith("shrinkwrap.json") ? 0 : 1);
  return [...lockfiles].sort((a, b) => rank(a) - rank(b));
}

/** A lockfile as a whole is shown by its first entry. */
function placeOf({ path, packages }: Lockfile): Location {
  return packages[0]?.at ?? { path, line: 1, column: 1 };
}

function* nested(lockfiles: readonly Lockfile[], within: string): Generator<Fault> {
  for (const lockfile of lockfiles) {
    const params = { path: lockfile.path, root: within === "" ? "." : within };
    yield { at: placeOf(lockfile), message: "nested", params, subject: [lockfile.path] };
  }
}
