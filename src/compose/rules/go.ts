import { deprecated } from "../../../rules/go/deprecated.ts";
import { duplicateRequire } from "../../../rules/go/duplicate-require.ts";
import { goDirective } from "../../../rules/go/go-directive.ts";
import { importMajor } from "../../../rules/go/import-major.ts";
import { incompatible } from "../../../rules/go/incompatible.ts";
import { indirectWrong } from "../../../rules/go/indirect-wrong.ts";
import { modSyntax } from "../../../rules/go/mod-syntax.ts";
import { modulePath } from "../../../rules/go/module-path.ts";
import { pathMajor } from "../../../rules/go/path-major.ts";
import { pseudoOnTagged } from "../../../rules/go/pseudo-on-tagged.ts";
import { pseudoVersions } from "../../../rules/go/pseudo-version.ts";
import { replaceDuplicate } from "../../../rules/go/replace-duplicate.ts";
import { replaceFork } from "../../../rules/go/replace-fork.ts";
import { replaceLocal } from "../../../rules/go/replace-local.ts";
import { replaceShadowed } from "../../../rules/go/replace-shadowed.ts";
import { replaceUnused } from "../../../rules/go/replace-unused.ts";
import { requireMissing } from "../../../rules/go/require-missing.ts";
import { requireUnused } from "../../../rules/go/require-unused.ts";
import { retracted } from "../../../rules/go/retracted.ts";
import { selfMajor } from "../../../rules/go/self-major.ts";
import { sumAbsent } from "../../../rules/go/sum-absent.ts";
import { sumCacheMismatch } from "../../../rules/go/sum-cache-mismatch.ts";
import { sumConflict } from "../../../rules/go/sum-conflict.ts";
import { sumExtra } from "../../../rules/go/sum-extra.ts";
import { sumMissing } from "../../../rules/go/sum-missing.ts";
import { sumSyntax } from "../../../rules/go/sum-syntax.ts";
import { vendorInconsistent } from "../../../rules/go/vendor-inconsistent.ts";
import { versionCanonical } from "../../../rules/go/version-canonical.ts";
import { workCommitted } from "../../../rules/go/work-committed.ts";
import { workDuplicateModule } from "../../../rules/go/work-duplicate-module.ts";
import { workGoDirective } from "../../../rules/go/work-go-directive.ts";
import { workMasksRequire } from "../../../rules/go/work-masks-require.ts";
import { workReplaceConflict } from "../../../rules/go/work-replace-conflict.ts";
import { workReplacesUsed } from "../../../rules/go/work-replaces-used.ts";
import { workUnlisted } from "../../../rules/go/work-unlisted.ts";
import { workUseMissing } from "../../../rules/go/work-use-missing.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/go`. */
export const go: readonly Rule[] = [
  deprecated,
  duplicateRequire,
  goDirective,
  importMajor,
  incompatible,
  indirectWrong,
  modSyntax,
  modulePath,
  pathMajor,
  pseudoOnTagged,
  pseudoVersions,
  replaceDuplicate,
  replaceFork,
  replaceLocal,
  replaceShadowed,
  replaceUnused,
  requireMissing,
  requireUnused,
  retracted,
  selfMajor,
  sumAbsent,
  sumCacheMismatch,
  sumConflict,
  sumExtra,
  sumMissing,
  sumSyntax,
  vendorInconsistent,
  versionCanonical,
  workCommitted,
  workDuplicateModule,
  workGoDirective,
  workMasksRequire,
  workReplaceConflict,
  workReplacesUsed,
  workUnlisted,
  workUseMissing,
];
