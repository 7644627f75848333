import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { entriesIn, isFetched } from "../../src/domain/packages/entries.ts";
import { isExempt } from "../../src/domain/packages/exemption.ts";
import { lookUp } from "../../src/domain/packages/registry/lookup.ts";
import { timeTrust } from "../../src/domain/packages/registry/time-trust.ts";
import { trustDowngrade } from "../../src/domain/packages/registry/trust-downgrade.ts";
import { daysBetween } from "../../src/domain/packages/registry/years.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { snapshot } from "../registry-example.ts";
import { Tally } from "../tally.ts";

const options = z.strictObject({
  exclude: z.array(z.string()).default([]).describe("Packages that were looked at: `name`, `@scope/*`, `name@1.2.3`"),
  ignoreAfter: z.int().min(1).default(90).describe("Days after which a version has been seen by enough people"),
});

export const trustDowngraded = defineRule<z.infer<typeof options>>({
  id: "policy/trust-downgrade",
  summary: {
    en: "A locked version came with weaker proof of its origin than an earlier one.",
    "zh-CN": "锁定版本的来源证明弱于更早的版本。",
  },
  why: {
    en: "A project that publishes with provenance does so from its build. A release without it was made elsewhere: by hand, or with a stolen token.",
    "zh-CN": "带来源证明发布的项目是从构建流程发布的。没有证明的版本来自别处：手工发布，或用被盗的令牌发布。",
  },
  fix: {
    en: "Go back to the version that has the proof, and ask the authors; once it is cleared up, name it in `exclude`.",
    "zh-CN": "退回有证明的版本，并询问作者；弄清楚之后，写入 `exclude`。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "locked versions with a date", "zh-CN": "有日期的锁定版本" },
  options,
  messages: {
    one: {
      text: {
        en: '{name} {version} was published with "{to}"; {earlier} before it had "{from}".',
        "zh-CN": "{name} {version} 发布时的证明为“{to}”；之前的 {earlier} 为“{from}”。",
      },
    },
  },
  examples: {
    given: { ...snapshot, "package.json": manifest({ "proven-pad": "^1.0.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "proven-pad": "^1.0.0" },
        entryOf("proven-pad", "1.0.1", {}, { key: "policy/trust-downgrade" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "proven-pad": "^1.0.0" }, entryOf("proven-pad", "1.0.0")) },
  },

  *check({ packages }, { exclude, ignoreAfter }) {
    const tally = new Tally();
    let examined = 0;
    const { registry } = packages;
    for (const { lockfile, locked } of entriesIn(packages)) {
      if (!isFetched(locked) || locked.origin.kind !== "registry" || isExempt(exclude, locked)) continue;
      const found = lookUp(registry, locked);
      if ("unknown" in found) {
        tally.add(found.unknown);
        continue;
      }
      const { published, release } = found;
      if (release.time === undefined || timeTrust(published) !== "sound") {
        tally.add(release.time === undefined ? "no-publish-time" : "time-untrusted");
        continue;
      }
      examined++;
      const before = trustDowngrade(published, release);
      if (!before || daysBetween(release.time, registry?.asOf ?? release.time) > ignoreAfter) continue;
      const { name, version, at, key } = locked;
      const params = { name, version, to: release.trust, earlier: before.version, from: before.from };
      yield { at, message: "one", params, subject: [lockfile.path, key] };
    }
    return { examined, unknown: tally.unknown };
  },
});
