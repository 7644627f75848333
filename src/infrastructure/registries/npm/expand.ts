import type { Environment } from "../index.ts";

/** A value of an `.npmrc` with its variables put in, or the name of one that is not set. */
export type Expanded = { readonly text: string } | { readonly missing: string };

const placeholder = /\$\{([^${}?]+)(\?)?\}/gu;

/** Puts in `${NAME}`, and nothing for an unset `${NAME?}` (npm 11, `env-replace.js`). */
export function expand(text: string, env: Environment): Expanded {
  const unset = [...text.matchAll(placeholder)].find(([, name = "", lenient]) => !lenient && env[name] === undefined);
  if (unset) return { missing: unset[1] ?? "" };
  return { text: text.replace(placeholder, (_, name: string) => env[name] ?? "") };
}

/** True for a value that is one variable and nothing else. */
export function isOneVariable(text: string): boolean {
  return /^\$\{[^${}]+\}$/u.test(text.trim());
}
