import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { withoutMajor } from "../code/outside-results.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import { endpointMarks, endpointParameters } from "./endpoint-words.ts";
import { markAmong } from "./marked.ts";
import { answersByName } from "./responders.ts";

/** True for a function that a protocol calls: it takes requests and answers them. */
export function isEndpoint(code: Code, file: CodeFile, index: number): boolean {
  const one = file.syntax.functions[index];
  if (!one) return false;
  return (
    markAmong(code, file, { marks: one.marks, sought: endpointMarks }) !== undefined ||
    one.parameters.some(
      ({ type }) => type && endpointParameters.has(withoutMajor(code.typeNameOf(file, type) ?? "")),
    ) ||
    answersByName(code, file, one) ||
    isRemoteMethod(code, file, one)
  );
}

/** True for what stands in an endpoint, or in a function without a name within one. */
export function standsInEndpoint(code: Code, file: CodeFile, within: number | undefined): boolean {
  for (let index = within; index !== undefined; index = file.syntax.functions[index]?.in)
    if (isEndpoint(code, file, index)) return true;
  return false;
}

/** A method of a Go type that embeds what gRPC or Connect generates for servers (`protoc-gen-go-grpc`, "Unimplemented…"). */
function isRemoteMethod(code: Code, file: CodeFile, { owner, modifiers }: FunctionDeclaration): boolean {
  if (file.language !== "go" || owner === undefined || !modifiers.includes("exported")) return false;
  const declared = code.declarations.type(file, { name: owner });
  return (declared?.type.extends ?? []).some(({ name }) =>
    /(?:^|\.)Unimplemented\w+(?:Server|Handler)$/u.test(name?.name ?? ""),
  );
}
