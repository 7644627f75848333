import type { Code } from "../code/code.ts";
import { insideOf } from "../code/inside.ts";
import { simpleName } from "../roles/by-name.ts";
import { groupBy } from "../source/group-by.ts";
import type { Call } from "../syntax/statement.ts";
import type { Handler } from "./handlers.ts";
import { handedMessage, lastPart } from "./handed-types.ts";
import { isQuestion } from "./questions.ts";
import { sendingOf } from "./sending.ts";

/** A command that a command handler sends, and the call that sends it. */
export interface ChainedCommand {
  readonly call: Call;
  /** The command's type, or what it is sent by where nobody says it: `CommandBus.execute`. */
  readonly what: string;
}

/** Endings of what steers a process by commands: sending them is what it is for. */
const steering =
  /(?:Saga|ProcessManager|Process|Workflow|Orchestrator|Coordinator|Scheduler|Job|Dispatcher|Bus|Mediator)$/u;

/** Calls that only ask to hear of the answer later (Axon Framework 4.11). */
const unawaited: ReadonlySet<string> = new Set([
  "org.axonframework.commandhandling.gateway.CommandGateway.send",
  "org.axonframework.commandhandling.CommandBus.dispatch",
]);

/**
 * Commands that a handler sends while it handles one. Not counted: what hands on the very message that it was given (a
 * decorator), what runs on its own (`go`), what Axon sends without waiting, and what only asks by its name.
 */
export function chainedCommands(
  code: Code,
  { file, function: handler, index, owner }: Handler,
): readonly ChainedCommand[] {
  if (owner && steering.test(simpleName(owner.type.name).replace(/(?:Command)?Handler$/u, ""))) return [];
  const own = new Set(handler.parameters.map(({ name }) => name));
  const sent = insideOf(file, file.syntax.calls, index).flatMap((call) => {
    const sending = call.within?.includes("spawned") ? undefined : sendingOf(code, file, call);
    const handsOn = call.arguments.filter(
      (one) => one.kind === "name" && own.has(one.path) && !isContext(one.path, handler),
    );
    if (sending?.what !== "command" || handsOn.length > 0) return [];
    if (unawaited.has(`${sending.type}.${sending.method}`) && call.result === "dropped") return [];
    const message = handedMessage(code, file, call);
    if (message !== undefined && isQuestion(message)) return [];
    return [{ call, what: message ?? `${lastPart(sending.type)}.${sending.method}` }];
  });
  // The same command on two ways is one chain.
  return [...groupBy(sent, ({ what }) => what).values()].flatMap(([first]) => first ?? []);
}

function isContext(name: string, { parameters }: Handler["function"]): boolean {
  return parameters.find((one) => one.name === name)?.type?.name?.name === "Context";
}
