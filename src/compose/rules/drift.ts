import { behind } from "../../../rules/drift/behind.ts";
import { catalog } from "../../../rules/drift/catalog.ts";
import { deprecated } from "../../../rules/drift/deprecated.ts";
import { duplicateMajors } from "../../../rules/drift/duplicate-majors.ts";
import { floatingTag } from "../../../rules/drift/floating-tag.ts";
import { installed } from "../../../rules/drift/installed.ts";
import { libyear } from "../../../rules/drift/libyear.ts";
import { peerDevPair } from "../../../rules/drift/peer-dev-pair.ts";
import { peer } from "../../../rules/drift/peer.ts";
import { prerelease } from "../../../rules/drift/prerelease.ts";
import { rangeExcludesLatest } from "../../../rules/drift/range-excludes-latest.ts";
import { rangeFloor } from "../../../rules/drift/range-floor.ts";
import { rangeTooLoose } from "../../../rules/drift/range-too-loose.ts";
import { similarSet } from "../../../rules/drift/similar-set.ts";
import { sourceKind } from "../../../rules/drift/source-kind.ts";
import { timeUntrusted } from "../../../rules/drift/time-untrusted.ts";
import { toolchain } from "../../../rules/drift/toolchain.ts";
import { workspaceInternal } from "../../../rules/drift/workspace-internal.ts";
import { workspaceMismatch } from "../../../rules/drift/workspace-mismatch.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/drift`. */
export const drift: readonly Rule[] = [
  behind,
  catalog,
  deprecated,
  duplicateMajors,
  floatingTag,
  installed,
  libyear,
  peer,
  peerDevPair,
  prerelease,
  rangeExcludesLatest,
  rangeFloor,
  rangeTooLoose,
  similarSet,
  sourceKind,
  timeUntrusted,
  toolchain,
  workspaceInternal,
  workspaceMismatch,
];
