import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { indicesAround } from "../code/value-types.ts";
import type { Call } from "../syntax/statement.ts";
import { type Acting, bodyOf, effectOf } from "./effects.ts";
import { receiverKey } from "./keys.ts";
import type { Effect } from "./library.ts";
import { askedPool, poolKey } from "./pools.ts";
import { opensReadOnly } from "./read-only.ts";
import type { Transaction } from "./transaction.ts";

/** The transactions that a file opens by calls and keeps in sight. */
export function openedIn(code: Code, file: CodeFile): readonly Transaction[] {
  return file.syntax.calls.flatMap((call) => {
    const acting = effectOf(code, file, call);
    const opened = acting && open({ code, file, call }, acting);
    return opened ? [opened] : [];
  });
}

/** A call and where it stands. */
interface Place {
  readonly code: Code;
  readonly file: CodeFile;
  readonly call: Call;
}

type Found = Pick<Transaction, "kind" | "body" | "handle" | "source">;

function open(place: Place, { library, effect }: Acting): Transaction | undefined {
  const find = ways[effect];
  const found = find?.(place);
  const { file, call } = place;
  return (
    found && {
      file,
      library,
      at: call,
      within: call.within ?? [],
      readOnly: opensReadOnly(file.syntax, call),
      ...found,
    }
  );
}

const ways: Partial<Record<Effect, (place: Place) => Found | undefined>> = { run: ran, begin: begun, start: started };

function ran(place: Place): Found | undefined {
  const { file, call } = place;
  const body = bodyOf(call);
  if (body === undefined) return undefined;
  const taken = file.syntax.functions[body]?.parameters ?? [];
  // Go hands over a context first, where it does.
  const handle = (file.language === "go" ? taken.at(-1) : taken[0])?.name;
  return { kind: "run", body, ...(handle !== undefined && { handle }), ...sourceOf(runBy(place)) };
}

/** A handle that is kept in a field outlives the function; it is somebody else's to end. */
function begun({ code, file, call }: Place): Found | undefined {
  const [handle = "_"] = call.to ?? [];
  if (call.in === undefined || handle === "_" || handle.includes(".")) return undefined;
  return { kind: "begun", body: call.in, handle, ...sourceOf(call.on && poolKey(code, file, call.on, call.in)) };
}

/** What a connection begins on itself: `runner.startTransaction()`, `connection.setAutoCommit(false)`. */
function started({ code, file, call }: Place): Found | undefined {
  const handle = receiverKey(file, call);
  if (call.in === undefined || handle === undefined || askedPool(code, file, call)) return undefined;
  const around = indicesAround(file, call.in);
  const given = file.syntax.calls.find(
    (one) => one.to?.[0] === handle && one.in !== undefined && around.includes(one.in),
  );
  return { kind: "begun", body: call.in, handle, ...sourceOf(given && receiverKey(file, given)) };
}

/** The pool of a call that runs a function: what it is asked of, or what is handed over with the function. */
function runBy({ code, file, call }: Place): string | undefined {
  if (call.on) return poolKey(code, file, call.on, call.in);
  const handed = call.arguments.filter(({ kind }) => kind === "name").at(-1);
  return receiverKey(file, call) ?? (handed && poolKey(code, file, handed, call.in));
}

function sourceOf(source: string | undefined): { readonly source?: string } {
  return source === undefined ? {} : { source };
}
