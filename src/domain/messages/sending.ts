import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredType, WrittenType } from "../code/code-file.ts";
import { fullNamesOf } from "../code/full-names.ts";
import { withoutMajor } from "../code/outside-results.ts";
import type { Call } from "../syntax/statement.ts";
import type { Argument } from "../syntax/value.ts";
import { brokers, commandBuses, eventBuses } from "./buses.ts";

/** What a call hands on: a command to its handler, an event to whoever listens in the process, or a message to others. */
export interface Sending {
  readonly what: "command" | "event" | "message";
  /** The full name of the type whose method is called. */
  readonly type: string;
  readonly method: string;
}

/** Names of buses that projects write for themselves, in full or alone. */
const ownCommandBus = /(?:Command(?:Bus|Gateway|Dispatcher|Executor)|CommandHandler)(?:Port|Interface)?$/u;
const ownMediator = /Mediator$/u;
const ownEventBus = /(?:Event(?:Bus|Publisher|Dispatcher|Emitter)|DomainEvents)(?:Port|Interface)?$/u;

const dispatching = /^(?:send|sendAndWait|execute|dispatch|handle|invoke|ask|call)(?:Async)?$/iu;
const publishing = /^(?:publish|publishAll|publishEvents?|dispatch|emit|emitAsync|raise|send|notify)(?:Async)?$/iu;

/** What a call hands on, as far as the type of its receiver tells; `undefined` if it hands on nothing. */
export function sendingOf(code: Code, file: CodeFile, call: Call): Sending | undefined {
  const written = call.on && code.types.ofValue(file, call.on, call.in);
  if (!written) return undefined;
  const method = call.callee.name;
  for (const type of fullNamesOf(code, written)) {
    const what = ofLibrary(withoutMajor(type), method) ?? ofProject(code, { file, call, type });
    if (what) return { what, type, method };
  }
  const declared = code.types.declared(written);
  const isHandler = declared && code.roles.has(declared, "command-handler") && dispatching.test(method);
  return isHandler ? { what: "command", type: declared.type.name, method } : undefined;
}

function ofLibrary(type: string, method: string): Sending["what"] | undefined {
  if (commandBuses.get(type)?.includes(method)) return "command";
  if (eventBuses.get(type)?.includes(method)) return "event";
  return brokers.get(type)?.includes(method) ? "message" : undefined;
}

interface Asked {
  readonly file: CodeFile;
  readonly call: Call;
  readonly type: string;
}

/** A mediator takes queries as well: only what is known for a command counts. */
function ofProject(code: Code, { file, call, type }: Asked): Sending["what"] | undefined {
  const method = call.callee.name;
  if (ownEventBus.test(type)) return publishing.test(method) ? "event" : undefined;
  if (!dispatching.test(method)) return undefined;
  if (ownCommandBus.test(type)) return "command";
  const isCommand = call.arguments.some((one) => isCommandValue(code, file, { value: one, within: call.in }));
  return ownMediator.test(type) && isCommand ? "command" : undefined;
}

function isCommandValue(
  code: Code,
  file: CodeFile,
  { value, within }: { readonly value: Argument; readonly within: number | undefined },
): boolean {
  const written: WrittenType | undefined = code.types.ofValue(file, value, within);
  const declared: DeclaredType | undefined = written && code.types.declared(written);
  return declared !== undefined && code.roles.has(declared, "command");
}
