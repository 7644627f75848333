import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { withoutMajor } from "../code/outside-results.ts";
import type { Call } from "../syntax/statement.ts";
import type { Argument } from "../syntax/value.ts";
import { lastName } from "../code/last-name.ts";
import { type ListenShape, listens } from "./listen-shapes.ts";

/** A call that opens a port for callers, or gives a server the address of one. */
export interface Listener {
  readonly file: CodeFile;
  readonly call: Call;
  /** Full name of what is called. */
  readonly name: string;
  readonly shape: ListenShape;
  /** Where it listens, if the call says so. */
  readonly address?: Argument;
}

/** All calls of a file that open a port for callers, in the order of the text. */
export function listenersIn(code: Code, file: CodeFile): readonly Listener[] {
  return file.syntax.calls.flatMap((call): readonly Listener[] => {
    if (!lastNames.has(lastName(call.callee.name))) return [];
    const name = code
      .callNames(file, call)
      .map(withoutMajor)
      .find((one) => listens.has(one));
    const shape = name === undefined ? undefined : listens.get(name);
    if (name === undefined || !shape) return [];
    const address = addressOf(call, shape);
    return [{ file, call, name, shape, ...(address && { address }) }];
  });
}

const lastNames = new Set([...listens.keys()].map(lastName));

function addressOf({ arguments: given }: Call, { addressAt }: ListenShape): Argument | undefined {
  if (typeof addressAt === "string") return given.find(({ as }) => as === addressAt);
  const value = addressAt === undefined ? undefined : given[addressAt];
  return value?.kind === "object" ? value.entries.find(({ as }) => as === "port") : value;
}
