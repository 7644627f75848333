import { commandBypassesDomain } from "../../../rules/cqrs/command-bypasses-domain.ts";
import { commandReturnsModel } from "../../../rules/cqrs/command-returns-model.ts";
import { eventAfterCommit } from "../../../rules/cqrs/event-after-commit.ts";
import { handlerChain } from "../../../rules/cqrs/handler-chain.ts";
import { messageImmutable } from "../../../rules/cqrs/message-immutable.ts";
import { mixedService } from "../../../rules/cqrs/mixed-service.ts";
import { queryMutates } from "../../../rules/cqrs/query-mutates.ts";
import { queryUsesWriteRepository } from "../../../rules/cqrs/query-uses-write-repository.ts";
import { viewSingleWriter } from "../../../rules/cqrs/view-single-writer.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/cqrs`. */
export const cqrs: readonly Rule[] = [
  commandBypassesDomain,
  commandReturnsModel,
  eventAfterCommit,
  handlerChain,
  messageImmutable,
  mixedService,
  queryMutates,
  queryUsesWriteRepository,
  viewSingleWriter,
];
