import { entrypointThin } from "../../../rules/composition/entrypoint-thin.ts";
import { listenLiteral } from "../../../rules/composition/listen-literal.ts";
import { serverErrorIgnored } from "../../../rules/composition/server-error-ignored.ts";
import { serverTimeouts } from "../../../rules/composition/server-timeouts.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/composition`. */
export const composition: readonly Rule[] = [entrypointThin, listenLiteral, serverErrorIgnored, serverTimeouts];
