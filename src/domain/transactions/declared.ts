import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import { type Attribute, attributeOf } from "./annotated.ts";
import type { Library } from "./library.ts";
import type { Transaction } from "./transaction.ts";

/** A transaction that an annotation puts around a method; it belongs to the thread, so that nothing stands for it. */
export interface DeclaredTransaction extends Transaction {
  readonly attribute: Attribute;
  readonly method: FunctionDeclaration;
}

/** Whoever speaks with the database by way of the framework takes part. */
const framework: Library = { modules: [], pools: [], query: [] };
const without = new Set(["SUPPORTS", "NOT_SUPPORTED", "NEVER"]);

/** The transactions that annotations put around methods of a file. */
export function declaredIn(code: Code, file: CodeFile): readonly DeclaredTransaction[] {
  return [...file.syntax.functions.entries()].flatMap(([body, method]) => {
    const attribute = method.kind === "method" ? attributeOf(code, { file, function: method }) : undefined;
    if (!attribute || without.has(attribute.propagation) || !isIntercepted(file, method, attribute)) return [];
    const { mark: at, readOnly } = attribute;
    return [{ file, library: framework, at, within: [], kind: "declared", body, readOnly, attribute, method }];
  });
}

/** What stands on a type holds for its public methods (Spring Framework 6.2, "Method visibility and @Transactional"). */
function isIntercepted({ language }: CodeFile, { modifiers, statements }: FunctionDeclaration, { isOwn }: Attribute) {
  if (statements === undefined || modifiers.includes("static")) return false;
  if (language !== "java") return true;
  return isOwn ? !modifiers.includes("private") : modifiers.includes("public");
}
