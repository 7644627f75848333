import { localArtifact } from "../../../rules/sync/local-artifact.ts";
import { manifestSpec } from "../../../rules/sync/manifest-spec.ts";
import { missingEntry } from "../../../rules/sync/missing-entry.ts";
import { missingLockfile } from "../../../rules/sync/missing-lockfile.ts";
import { multipleLockfiles } from "../../../rules/sync/multiple-lockfiles.ts";
import { orphan } from "../../../rules/sync/orphan.ts";
import { settings } from "../../../rules/sync/settings.ts";
import { unparsed } from "../../../rules/sync/unparsed.ts";
import { unsatisfied } from "../../../rules/sync/unsatisfied.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/sync`. */
export const sync: readonly Rule[] = [
  localArtifact,
  manifestSpec,
  missingEntry,
  missingLockfile,
  multipleLockfiles,
  orphan,
  settings,
  unparsed,
  unsatisfied,
];
