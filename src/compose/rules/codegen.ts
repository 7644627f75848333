import { directiveTarget } from "../../../rules/codegen/directive-target.ts";
import { handEdited } from "../../../rules/codegen/hand-edited.ts";
import { header } from "../../../rules/codegen/header.ts";
import { repositoryShape } from "../../../rules/codegen/repository-shape.ts";
import { stale } from "../../../rules/codegen/stale.ts";
import { tagConsistency } from "../../../rules/codegen/tag-consistency.ts";
import { toolPin } from "../../../rules/codegen/tool-pin.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/codegen`. */
export const codegen: readonly Rule[] = [
  directiveTarget,
  toolPin,
  tagConsistency,
  repositoryShape,
  header,
  stale,
  handEdited,
];
