import type { Spot } from "../syntax/position.ts";
import type { CodeFile } from "./code-file.ts";
import { around } from "./value-types.ts";

/** How people call the place of a statement: the nearest function with a name (`Order.place`), else the file. */
export function nameOfPlace(file: CodeFile, { in: within }: Pick<Spot, "in">): string {
  const named = around(file, within).find(({ name, kind }) => name !== "" || kind === "constructor");
  if (!named) return file.path.slice(file.path.lastIndexOf("/") + 1);
  return functionName(named);
}

/** A function with its type before it: `Order.place`; a constructor is its type's. */
export function functionName({
  name,
  owner,
  kind,
}: {
  readonly name: string;
  readonly owner?: string;
  readonly kind: string;
}): string {
  if (owner === undefined) return name;
  return kind === "constructor" || name === "" ? owner : `${owner}.${name}`;
}
