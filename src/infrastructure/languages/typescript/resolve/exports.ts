import { asObject, type JsonObject } from "./json.ts";

/** Conditions by which Node, TypeScript and bundlers choose; every other condition is tried after these. */
const usual = ["node", "import", "require", "module-sync", "module", "default"];

/**
 * The targets that a map of `exports` or `imports` offers for a key (`.`, `./sub`, `#name`), the likeliest first. A bare
 * checkout holds no built files, so that any of them may lead to the source.
 */
export function targetsOf(map: unknown, key: string, preferred: readonly string[]): readonly string[] {
  const entries = asObject(map);
  if (!entries || !Object.keys(entries).some((one) => one.startsWith(".") || one.startsWith("#"))) {
    return key === "." ? leaves(map, preferred) : [];
  }
  const match = bestKey(entries, key);
  if (!match) return [];
  return leaves(entries[match.key], preferred).map((target) =>
    match.key.endsWith("/") ? target + match.rest : target.replaceAll("*", match.rest),
  );
}

/** Node's PATTERN_KEY_COMPARE: the exact key, else the pattern with the longest beginning. */
function bestKey(entries: JsonObject, key: string): { readonly key: string; readonly rest: string } | undefined {
  if (key in entries && !key.includes("*")) return { key, rest: "" };
  let best: { key: string; rest: string; length: number } | undefined;
  for (const pattern of Object.keys(entries)) {
    const rest = restOf(pattern, key);
    if (rest === undefined) continue;
    const length = pattern.includes("*") ? pattern.indexOf("*") : pattern.length;
    if (!best || length > best.length || (length === best.length && pattern.length > best.key.length))
      best = { key: pattern, rest, length };
  }
  return best;
}

/** What the `*` of a pattern stands for; a key that ends in `/` is a folder mapping of old Node versions. */
function restOf(pattern: string, key: string): string | undefined {
  const star = pattern.indexOf("*");
  if (star === -1) return pattern.endsWith("/") && key.startsWith(pattern) ? key.slice(pattern.length) : undefined;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const fits = key.length >= before.length + after.length && key.startsWith(before) && key.endsWith(after);
  return fits ? key.slice(before.length, key.length - after.length) : undefined;
}

/** All targets below a value: usual conditions first, unusual ones next, declarations last. */
function leaves(value: unknown, preferred: readonly string[], depth = 0): readonly string[] {
  if (typeof value === "string") return [value];
  if (depth > 32) return [];
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, preferred, depth + 1));

  const conditions = asObject(value);
  if (!conditions) return [];
  const ranked = Object.keys(conditions).map((name) => [rank(name, preferred), name] as const);
  ranked.sort(([a], [b]) => a - b);
  return ranked.flatMap(([, name]) => leaves(conditions[name], preferred, depth + 1));
}

function rank(condition: string, preferred: readonly string[]): number {
  if (preferred.includes(condition)) return 0;
  if (usual.includes(condition)) return 1;
  return condition.startsWith("types") ? 3 : 2;
}
