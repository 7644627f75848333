import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Call } from "../syntax/statement.ts";

/** Simple names of the types of what a call hands over, as far as they are known: `commands.execute(new CancelOrder(id))` hands over a `CancelOrder`. */
export function handedTypes(code: Code, file: CodeFile, call: Call): readonly string[] {
  return call.arguments.flatMap((one) => {
    const written = code.types.ofValue(file, one, call.in);
    const name = written && code.typeNameOf(written.file, written.type);
    return name === undefined ? [] : [lastPart(name)];
  });
}

/** The message among them: what stands before it is a context. */
export function handedMessage(code: Code, file: CodeFile, call: Call): string | undefined {
  return handedTypes(code, file, call).find((name) => name !== "Context");
}

/** The name of a type without what its language puts before it: of `npm:@nestjs/cqrs#CommandBus`, `CommandBus`. */
export function lastPart(fullName: string): string {
  return fullName.slice(Math.max(fullName.lastIndexOf("."), fullName.lastIndexOf("#")) + 1);
}
