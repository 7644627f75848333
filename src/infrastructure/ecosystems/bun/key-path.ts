import { isPackageName } from "../npm/locations.ts";

/**
 * A key of `packages` is the path of names that leads to a package through nested `node_modules`: `chalk`,
 * `chalk/supports-color`. A scope takes two parts.
 */
export function namesIn(key: string): readonly string[] | undefined {
  const parts = key.split("/");
  const names: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? "";
    names.push(part.startsWith("@") ? `${part}/${parts[++at] ?? ""}` : part);
  }
  return names.length <= deepest && names.every(isPackageName) ? names : undefined;
}

/** Longer chains than anybody has; each one costs its length. */
const deepest = 100;

/** Finds the key that a name means below a path, as Node looks for it: the nearest first. */
export function keyFor(path: readonly string[], name: string, keys: { has(key: string): boolean }): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const key = `${path.slice(0, length).join("/")}/${name}`;
    if (keys.has(key)) return key;
  }
  return keys.has(name) ? name : undefined;
}
