import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Call } from "../syntax/statement.ts";
import { lastPart } from "./handed-types.ts";
import { leadsTo } from "./leads-to.ts";
import { sendingOf } from "./sending.ts";

/** The function by which a call sends a message out of the process (`OrderEvents.placed`); `undefined` for all that stays inside. */
export type Outgoing = (file: CodeFile, call: Call) => string | undefined;

/** A call sends if it asks a broker, or a function of the project that does. */
export function outgoingIn(code: Code): Outgoing {
  const sends = leadsTo(code, { call: (file, call) => sendingOf(code, file, call)?.what === "message" });
  return (file, call) => {
    const sending = sendingOf(code, file, call);
    if (sending) return sending.what === "message" ? `${lastPart(sending.type)}.${sending.method}` : undefined;
    if (!sends(file, call)) return undefined;
    const { owner, name } = code.types.callee(file, call)?.function ?? { name: call.callee.name };
    return owner === undefined ? name : `${owner}.${name}`;
  };
}
