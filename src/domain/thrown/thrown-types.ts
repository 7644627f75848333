import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { matchSegment, readSegment } from "../patterns/segment.ts";
import type { Call, Exit } from "../syntax/statement.ts";
import type { Value } from "../syntax/value.ts";

/** Types that say only that something went wrong. What blames the programmer (`IllegalArgumentException`, `TypeError`) is none. */
const generic = new Set([
  "Error",
  "java.lang.Error",
  "java.lang.Exception",
  "java.lang.RuntimeException",
  "java.lang.Throwable",
]);

/**
 * Errors that answer a request over HTTP or RPC. Sources: `@nestjs/common` 11, `http-errors` 2, `@hapi/boom` 10, `graphql` 16,
 * `routing-controllers` 0.11, Spring Framework 6.2. Packages that no domain may import at all are left out.
 */
const transport = [
  ...["npm:@nestjs/common#*Exception", "npm:@nestjs/microservices#RpcException", "npm:@nestjs/websockets#WsException"],
  ...["npm:http-errors#*", "npm:@hapi/boom#*", "npm:graphql#GraphQLError", "npm:routing-controllers#*Error"],
  ...["npm:@trpc/server#TRPCError"],
].map(readSegment);

/** What a thrown error says of itself: nothing, or the protocol that it answers. */
export type Weakness = "generic" | "transport";

/** What is wrong with a type of error by its full name. */
export function weaknessOf(name: string): Weakness | undefined {
  if (generic.has(name)) return "generic";
  return transport.some((pattern) => matchSegment(pattern, name)) ? "transport" : undefined;
}

/**
 * The full name of the type of error that a throw makes on the spot; one that was caught or handed in is nobody's choice here, nor
 * is one that carries what was caught: what failed was something technical, and it says what.
 */
export function madeBy(code: Code, file: CodeFile, exit: Exit): string | undefined {
  const [value] = exit.values;
  const call = exit.kind === "throw" && value?.kind === "call" ? file.syntax.calls[value.call] : undefined;
  if (!call || isStub(file, exit) || carriesCaught(file, exit, call) || code.declarations.type(file, call.callee))
    return undefined;
  return code.callName(file, call);
}

function carriesCaught({ syntax }: CodeFile, { line }: Exit, call: Call): boolean {
  const caught = syntax.catches.filter((one) => one.line <= line && line <= one.endLine).map(({ name }) => name);
  const isCaught = (value: Value | undefined): boolean =>
    value?.kind === "call"
      ? isCaught(syntax.calls[value.call]?.on)
      : value?.kind === "name" && caught.includes(value.path);
  return call.arguments.some(isCaught);
}

/** A function that does nothing but throw says that there is nothing to do yet, or not here. */
function isStub({ syntax }: CodeFile, { in: within }: Exit): boolean {
  return within !== undefined && syntax.functions[within]?.statements === 1;
}
