import { downgrade } from "../../../rules/lockdiff/downgrade.ts";
import { hashRemoved } from "../../../rules/lockdiff/hash-removed.ts";
import { hashWeakened } from "../../../rules/lockdiff/hash-weakened.ts";
import { largeChurn } from "../../../rules/lockdiff/large-churn.ts";
import { lockOnly } from "../../../rules/lockdiff/lock-only.ts";
import { newHost } from "../../../rules/lockdiff/new-host.ts";
import { newInstallScript } from "../../../rules/lockdiff/new-install-script.ts";
import { newPackage } from "../../../rules/lockdiff/new-package.ts";
import { newTransitiveInPatch } from "../../../rules/lockdiff/new-transitive-in-patch.ts";
import { sameHashNewVersion } from "../../../rules/lockdiff/same-hash-new-version.ts";
import { sameVersionNewHash } from "../../../rules/lockdiff/same-version-new-hash.ts";
import { sameVersionNewUrl } from "../../../rules/lockdiff/same-version-new-url.ts";
import { sourceChanged } from "../../../rules/lockdiff/source-changed.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/lockdiff`. */
export const lockdiff: readonly Rule[] = [
  downgrade,
  hashRemoved,
  hashWeakened,
  largeChurn,
  lockOnly,
  newHost,
  newInstallScript,
  newPackage,
  newTransitiveInPatch,
  sameHashNewVersion,
  sameVersionNewHash,
  sameVersionNewUrl,
  sourceChanged,
];
