import type { UnknownReason } from "../../src/domain/findings/unknown-reason.ts";
import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { entriesIn, isFetched } from "../../src/domain/packages/entries.ts";
import { type SignatureState, signatureState, signedKey } from "../../src/domain/packages/registry/signatures.ts";
import type { VerifiedTexts } from "../../src/domain/packages/registry/signatures.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";
import { snapshot } from "../registry-example.ts";
import { Tally } from "../tally.ts";

export const registrySignature = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/registry-signature",
  summary: {
    en: "The registry's signature does not cover the hash in the lockfile.",
    "zh-CN": "注册表的签名不覆盖锁文件中的哈希值。",
  },
  why: {
    en: "A registry signs name, version and hash of what it publishes. `npm audit signatures` verifies that over the registry's own hash; what gets installed is vouched for by the hash in the lockfile.",
    "zh-CN":
      "注册表对所发布内容的名字、版本和哈希值签名。`npm audit signatures` 验证的是注册表自己的哈希值；而实际安装的内容由锁文件中的哈希值担保。",
  },
  fix: {
    en: "Find out who changed the hash; then restore the entry from the base branch. Without a signature, ask the registry why.",
    "zh-CN": "查明是谁改动了哈希值；然后从基础分支恢复该条目。如果缺少签名，请询问注册表原因。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "locked packages from registries that sign", "zh-CN": "来自会签名的注册表的锁定包" },
  options: noOptions,
  messages: {
    invalid: {
      text: {
        en: "The registry's signature of {name} {version} is not over the hash in this lockfile.",
        "zh-CN": "注册表对 {name} {version} 的签名与此锁文件中的哈希值不符。",
      },
    },
    missing: {
      text: {
        en: "The registry signs its packages, but {name} {version} has no signature.",
        "zh-CN": "该注册表会签名，但 {name} {version} 没有签名。",
      },
    },
    "no-key": {
      text: {
        en: "{name} {version} is signed with {keyid}, which is none of the registry's keys.",
        "zh-CN": "{name} {version} 用 {keyid} 签名，而它不是该注册表的密钥。",
      },
    },
    expired: {
      text: {
        en: "{name} {version} is signed with {keyid}, which had expired when it was published.",
        "zh-CN": "{name} {version} 用 {keyid} 签名，而该密钥在发布时已过期。",
      },
    },
  },
  examples: {
    given: snapshot,
    bad: {
      "package.json": manifest({ "unsigned-pad": "^1.0.0" }),
      "package-lock.json": lockOf(
        { "unsigned-pad": "^1.0.0" },
        entryOf("unsigned-pad", "1.0.0", {}, { integrity: "integrity/registry-signature" }),
      ),
    },
    good: {
      "package.json": manifest({ "left-pad": "^1.3.0" }),
      "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")),
    },
  },

  *check({ packages }) {
    const tally = new Tally();
    let examined = 0;
    for (const { lockfile, locked } of entriesIn(packages)) {
      if (!isFetched(locked) || locked.origin.kind !== "registry") continue;
      const verdict = verdictOn(signatureState(packages.registry, locked), packages.verified);
      if ("unknown" in verdict) {
        tally.add(verdict.unknown);
        continue;
      }
      examined++;
      if (verdict.message === undefined) continue;
      const { name, version, key, integrity } = locked;
      const params = { name, version, keyid: verdict.keyid ?? "" };
      yield { at: integrity?.at ?? locked.at, message: verdict.message, params, subject: [lockfile.path, key] };
    }
    return { examined, unknown: tally.unknown };
  },
});

type Verdict = { readonly unknown: UnknownReason } | { readonly message?: string; readonly keyid?: string };

/** All signatures must hold; one that nobody verified is not known to. */
function verdictOn(state: SignatureState, verified: VerifiedTexts | undefined): Verdict {
  if (state.kind === "unknown") return { unknown: state.reason };
  if (state.kind === "missing") return { message: "missing" };
  if (state.kind !== "to-verify") return { message: state.kind, keyid: state.keyid };
  const outcomes = state.signed.map((signed) => verified?.get(signedKey(signed)));
  if (outcomes.includes(undefined)) return { unknown: "not-verified" };
  return outcomes.includes(false) ? { message: "invalid" } : {};
}
