import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { withoutMajor } from "../code/outside-results.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import type { Value } from "../syntax/value.ts";

/** Parameters by which functions answer, where a router hands over functions whose parameters have no types. */
const routers: Readonly<Record<string, { readonly responder: string; readonly at: number }>> = {
  "npm:express#Application": { responder: "npm:express#Response", at: 1 },
  "npm:express#Router": { responder: "npm:express#Response", at: 1 },
  "npm:fastify#FastifyInstance": { responder: "npm:fastify#FastifyReply", at: 1 },
  "npm:hono#Hono": { responder: "npm:hono#Context", at: 0 },
  "npm:koa#default": { responder: "npm:koa#Context", at: 0 },
  "npm:koa-router#default": { responder: "npm:koa#Context", at: 0 },
  "npm:@koa/router#default": { responder: "npm:koa#Context", at: 0 },
};

/** Full names of the types of a value that may be the one whose methods answer a caller, the nearest first. */
export function responderOf(
  code: Code,
  file: CodeFile,
  { value, within }: { readonly value: Value; readonly within: number | undefined },
): readonly string[] {
  const written = code.types.ofValue(file, value, within);
  if (written) return code.types.names(written).map(withoutMajor);
  const untyped = value.kind === "name" ? untypedResponder(code, file, { name: value.path, within }) : undefined;
  return untyped === undefined ? [] : [untyped];
}

function untypedResponder(
  code: Code,
  file: CodeFile,
  { name, within }: { readonly name: string; readonly within: number | undefined },
): string | undefined {
  const { functions } = file.syntax;
  for (let index = within; index !== undefined; index = functions[index]?.in) {
    const one = functions[index];
    const at = one?.parameters.findIndex((parameter) => parameter.name === name) ?? -1;
    const parameter = one?.parameters[at];
    if (one && parameter) return parameter.type ? undefined : handedOver(code, file, one, at);
  }
  return undefined;
}

/** True for a function without types that a router calls, or whose parameters are named as all such functions name them. */
export function answersByName(code: Code, file: CodeFile, one: FunctionDeclaration): boolean {
  return one.parameters.some(({ type }, at) => !type && handedOver(code, file, one, at) !== undefined);
}

/** What a router calls a function with, or else what the names of all its parameters say. */
function handedOver(code: Code, file: CodeFile, one: FunctionDeclaration, at: number): string | undefined {
  if (file.language !== "typescript") return undefined;
  const router = routerOf(code, file, one);
  if (router) return router.at + (isErrorHandler(one) ? 1 : 0) === at ? router.responder : undefined;
  return responseAt(one) === at ? "npm:express#Response" : undefined;
}

function routerOf(code: Code, file: CodeFile, { argumentOf }: FunctionDeclaration) {
  const call = argumentOf === undefined ? undefined : file.syntax.calls[argumentOf];
  const written = call?.on && code.types.ofValue(file, call.on, call.in);
  const name = written && code.typeNameOf(written.file, written.type);
  return name === undefined ? undefined : routers[name];
}

/** Express tells handlers of errors by their four parameters (Express 5, "Error handling"). */
function isErrorHandler({ parameters }: FunctionDeclaration): boolean {
  return parameters.length === 4;
}

/** `(req, res)`, `(req, res, next)` and `(err, req, res, next)`: JavaScript has no other way to say it. */
function responseAt(one: FunctionDeclaration): number {
  const names = one.parameters.map(({ name }) => name.replace(/^_+/u, ""));
  const at = isErrorHandler(one) ? 2 : 1;
  return /^(?:req|request)$/u.test(names[at - 1] ?? "") && /^(?:res|response)$/u.test(names[at] ?? "") ? at : -1;
}
