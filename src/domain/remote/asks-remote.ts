import { chainStart, startTypes } from "../code/chains.ts";
import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { lastName } from "../code/last-name.ts";
import { withoutMajor } from "../code/outside-results.ts";
import { lastPart } from "../messages/handed-types.ts";
import type { Call } from "../syntax/statement.ts";
import { asking, clientMarks, clients, generatedClient, sleeping } from "./clients.ts";

/** A call for whose end a program has to wait on something beyond it and its database. */
export interface Waiting {
  /** `remote`: another program is asked; `asleep`: nothing is. */
  readonly kind: "remote" | "asleep";
  /** As people know it: `RestTemplate.postForObject`, `http.Get`, `Thread.sleep`. */
  readonly what: string;
}

/** What a call waits for; `undefined` for all that is not known to leave the program, and for messages, which others receive later. */
export function waitingFor(code: Code, file: CodeFile, call: Call): Waiting | undefined {
  if (call.kind === "new") return undefined;
  return byFunction(code, file, call) ?? byType(code, file, call);
}

function byFunction(code: Code, file: CodeFile, call: Call): Waiting | undefined {
  if (code.types.callee(file, call)) return undefined;
  const names = code.callNames(file, call).map(withoutMajor);
  const found = names.find((name) => sleeping.has(name) || asking.has(name));
  return found === undefined ? undefined : { kind: sleeping.has(found) ? "asleep" : "remote", what: shown(found) };
}

/** In a chain its first call tells: `client.post().uri(…).retrieve()`. */
function byType(code: Code, file: CodeFile, call: Call): Waiting | undefined {
  if (chainStart(file, call) !== call) return undefined;
  const method = lastName(call.callee.name);
  const types = [...ownTypes(code, file, call), ...startTypes(code, file, call)].map(withoutMajor);
  const type = types.find((one) => isMember(clients.get(one), method) || generatedClient.test(one));
  if (type !== undefined) return { kind: "remote", what: `${typeName(type)}.${method}` };
  const declared = declaredType(code, file, call);
  const isClient = declared?.type.marks?.some(({ name }) =>
    code.namesOf(declared.file, name).some((one) => clientMarks.has(one)),
  );
  return declared && isClient ? { kind: "remote", what: `${declared.type.name}.${method}` } : undefined;
}

function isMember(members: readonly string[] | undefined, method: string): boolean {
  return members !== undefined && (members.includes(method) || members.includes("*"));
}

function ownTypes(code: Code, file: CodeFile, { on, in: within }: Call): readonly string[] {
  if (on?.kind === "name" && on.name) return code.namesOf(file, on.name);
  const written = on && code.types.ofValue(file, on, within);
  return written ? code.types.names(written) : [];
}

function declaredType(code: Code, file: CodeFile, { on, in: within }: Call) {
  const written = on && code.types.ofValue(file, on, within);
  return written && code.types.declared(written);
}

/** A class that a package exports as its default goes by the name of the package. */
function typeName(type: string): string {
  return type.endsWith("#default") ? shown(type.slice(0, -"#default".length)) : lastPart(type);
}

function shown(name: string): string {
  return name
    .slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf(":")) + 1)
    .replace(/^(?:[a-z]+\.)+(?=[A-Z])/u, "")
    .replace("#", ".");
}
