import { groupBy } from "../source/group-by.ts";
import type { NodeProject } from "./project.ts";

/**
 * Specifications that the project's overrides put in the place of what is asked for, by package. Under which parent an
 * override holds is left out: an answer that fits any of them is accepted.
 */
export function overridesOf({ root, settings }: NodeProject): (name: string) => readonly string[] {
  const overrides = [...(root ? root.overrides : []), ...settings.flatMap((one) => one.overrides)];
  const own = new Map(root?.requirements.map(({ name, raw }) => [name, raw]));
  const index = groupBy(overrides, ({ path }) => packageIn(path.at(-1) ?? ""));
  return (name) =>
    (index.get(name) ?? []).map(({ raw }) => (raw.startsWith("$") ? (own.get(raw.slice(1)) ?? raw) : raw));
}

/** The package that an override's key names: `react`, `react@^17`, `parent>react`, a glob before the name, `parent/react`. */
function packageIn(key: string): string {
  const last = key.slice(key.lastIndexOf(">") + 1).trim();
  const at = last.indexOf("@", 1);
  const path = (at > 0 && !last.slice(0, at).endsWith("/") ? last.slice(0, at) : last).split("/");
  const name = path.at(-1) ?? "";
  const scope = path.at(-2) ?? "";
  return scope.startsWith("@") ? `${scope}/${name}` : name;
}
