import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { nameOfPlace } from "../code/name-of-place.ts";
import { identifierWords } from "../syntax/identifier-words.ts";
import type { Call } from "../syntax/statement.ts";
import { extentOf } from "../transactions/extent.ts";
import type { Transaction } from "../transactions/transaction.ts";
import type { Changing } from "./changing.ts";
import type { Outgoing } from "./outgoing.ts";

/** A message that leaves the process while the change that it tells of may still be undone. */
export interface EarlyMessage {
  readonly file: CodeFile;
  readonly call: Call;
  /** What sends it: `KafkaTemplate.send`, `OrderEvents.placed`. */
  readonly by: string;
  /** The function that holds the transaction. */
  readonly holder: string;
}

/** What is asked of calls and places while messages are looked for. */
export interface Looking {
  /** True for calls that may send, by their names. */
  readonly maySend: (call: Call) => boolean;
  readonly outgoing: Outgoing;
  readonly changing: Changing;
}

/** What a transaction sends while it changes something. What forwards kept messages sends them before it notes that, on purpose. */
export function earlyMessagesOf(
  code: Code,
  { maySend, outgoing, changing }: Looking,
  transaction: Transaction,
): readonly EarlyMessage[] {
  const { file, body } = transaction;
  const holder = nameOfPlace(file, { in: body });
  if (isRelay(file, holder)) return [];
  const isCovered = extentOf(code, transaction);
  const found = file.syntax.calls
    .filter((call) => maySend(call) && isCovered(call))
    .flatMap((call): readonly EarlyMessage[] => {
      const by = outgoing(file, call);
      return by === undefined ? [] : [{ file, call, by, holder }];
    });
  return found.length > 0 && changing(file, isCovered) ? found : [];
}

/** Words of what sends messages that were kept in the transaction of their change. */
const relaying: ReadonlySet<string> = new Set(["outbox", "inbox", "relay", "forwarder", "poller", "sweeper"]);

function isRelay({ path }: CodeFile, holder: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return identifierWords(`${name} ${holder}`).some((word) => relaying.has(word));
}
