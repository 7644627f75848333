import type { Value } from "../syntax/value.ts";

/**
 * The port that a value says outright; `undefined` for what is only known at run time, for port 0 (any that is free) and
 * for what names none. A port by the name of its protocol (`:http`) is no choice that an environment could make.
 */
export function writtenAddress(value: Value): string | undefined {
  if (value.kind === "number") return Number(value.text) === 0 ? undefined : value.text;
  if (value.kind !== "text") return undefined;
  return /:(?!0+$)\d+$|^(?!0+$)\d+$/u.test(value.text) ? value.text : undefined;
}
