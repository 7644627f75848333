import { directiveTarget } from "../../../rules/codegen/directive-target.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/codegen`. */
export const codegen: readonly Rule[] = [directiveTarget];
