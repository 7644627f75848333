import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Position } from "../syntax/position.ts";
import type { Call, Write } from "../syntax/statement.ts";
import { type Listener, listenersIn } from "./listeners.ts";

/** A server that lets its callers take as long as they like to send a request. */
export interface UnboundedServer {
  readonly at: Position;
  /** Full name of what makes the server, or of the field that takes its timeout away. */
  readonly name: string;
  /** `never`: what makes it takes no timeouts; `absent`: none is given; `disabled`: the one it has is set to nothing. */
  readonly because: "never" | "absent" | "disabled";
}

/** The servers of a file, and which of them nothing bounds. */
export interface Servers {
  readonly all: number;
  readonly unbounded: readonly UnboundedServer[];
}

/** Finds the servers that a file makes; those that `isAside` are not among them. */
export function serversIn(code: Code, file: CodeFile, isAside: (listener: Listener) => boolean): Servers {
  const made = listenersIn(code, file).filter((one) => one.shape.bounds && !isAside(one));
  const off = file.syntax.writes.filter(isDisabling);
  return {
    all: made.length + off.length,
    unbounded: [
      ...made.flatMap((one) => withoutBound(one)),
      ...off.map((write) => ({ at: write, name: write.field, because: "disabled" as const })),
    ],
  };
}

function withoutBound({ file, call, name, shape: { bounds = [] } }: Listener): readonly UnboundedServer[] {
  if (bounds.length === 0) return [{ at: call, name, because: "never" }];
  const isBound = (field: string | undefined) => field !== undefined && bounds.includes(field);
  const given = call.arguments.some(({ as }) => isBound(as)) || file.syntax.writes.some(({ field }) => isBound(field));
  return given || isHandedOn(file, call) ? [] : [{ at: call, name, because: "absent" }];
}

/** `withDefaults(&http.Server{…})`: what a function is handed it may bound. */
function isHandedOn({ syntax }: Listener["file"], server: Call): boolean {
  const index = syntax.calls.indexOf(server);
  return syntax.calls.some(
    (call) => call.kind === "call" && call.arguments.some((value) => value.kind === "call" && value.call === index),
  );
}

/** Node 24: `server.headersTimeout` and `server.requestTimeout` bound a request unless they are 0. */
function isDisabling({ field, value }: Write): boolean {
  return /^(?:headers|request)Timeout$/u.test(field) && value?.kind === "number" && Number(value.text) === 0;
}
