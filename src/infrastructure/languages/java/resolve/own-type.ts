import type { Knowledge } from "./knowledge.ts";
import { canSee, prefer } from "./preference.ts";
import type { Declaration } from "./type-index.ts";

/** JLS 6.4.1: a type of the file's own package shadows one imported on demand. */
export function ownType(simple: string, from: Declaration, { index, build }: Knowledge): Declaration | undefined {
  const name = from.package === undefined ? simple : `${from.package}.${simple}`;
  const candidates = index.types.get(name)?.filter((candidate) => canSee(from, candidate, build));
  return candidates && prefer(from, candidates, build);
}
