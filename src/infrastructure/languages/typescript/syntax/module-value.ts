import type { Name } from "../../../../domain/syntax/name.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import type { Reading } from "./reading.ts";

/** The name of what `require("./order")`, `await import("./order")` or a member of these stands for. */
export function moduleOf({ facts }: Reading, value: Value): Name | undefined {
  if (value.kind === "name") return /^(?:require|import)\(/u.test(value.path) ? value.name : undefined;
  const call = value.kind === "call" ? facts.calls[value.call] : undefined;
  const first = call?.callee.name === "require" && !call.on ? call.arguments[0] : undefined;
  return first?.kind === "text" ? { from: first.text, name: "*" } : undefined;
}
