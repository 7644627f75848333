import { always200 } from "../../../rules/adapters/always-200.ts";
import { domainObjectOut } from "../../../rules/adapters/domain-object-out.ts";
import { dtoBoundary } from "../../../rules/adapters/dto-boundary.ts";
import { errorCodeStyle } from "../../../rules/adapters/error-code-style.ts";
import { errorMapExhaustive } from "../../../rules/adapters/error-map-exhaustive.ts";
import { handlerContext } from "../../../rules/adapters/handler-context.ts";
import { rawErrorLeak } from "../../../rules/adapters/raw-error-leak.ts";
import { statusOutsideAdapter } from "../../../rules/adapters/status-outside-adapter.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/adapters`. */
export const adapters: readonly Rule[] = [
  always200,
  domainObjectOut,
  dtoBoundary,
  errorCodeStyle,
  errorMapExhaustive,
  handlerContext,
  rawErrorLeak,
  statusOutsideAdapter,
];
