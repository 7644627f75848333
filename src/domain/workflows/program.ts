import type { Command } from "./shell-commands.ts";
import type { Word } from "./shell-tokens.ts";

/** What a command runs, whatever runs it: of `sudo -E npx --yes vitest run`, `vitest` with `run`. */
export interface Program {
  readonly name: string;
  readonly args: readonly Word[];
  /** The word that names it. */
  readonly word: Word;
}

/** Programs that run another one, with those of their options that take a word of their own. */
const runners: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["sudo", new Set(["-u", "-g", "-h"])],
  ["env", new Set(["-u", "-C"])],
  ["time", new Set<string>()],
  ["nice", new Set(["-n"])],
  ["command", new Set<string>()],
  ["exec", new Set<string>()],
  ["nohup", new Set<string>()],
  ["timeout", new Set(["-s", "-k"])],
  ["xvfb-run", new Set(["-s", "-e"])],
  ["npx", new Set(["-p", "--package"])],
  ["bunx", new Set<string>()],
  ["pnpx", new Set<string>()],
  ["corepack", new Set<string>()],
  ["cross-env", new Set<string>()],
  ["c8", new Set(["-r", "--reporter", "-o", "--reports-dir", "-x", "--exclude", "-n", "--include"])],
  ["nyc", new Set(["-r", "--reporter", "-x", "--exclude", "-n", "--include"])],
]);

/** Two words that run a program of the project: `pnpm exec vitest`. */
const execs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["npm", new Set(["exec", "x"])],
  ["pnpm", new Set(["exec", "dlx"])],
  ["yarn", new Set(["exec", "dlx"])],
  ["bun", new Set(["x"])],
]);

/** The program of a command; absent where a variable names it. */
export function programOf({ words }: Pick<Command, "words">): Program | undefined {
  let rest = words;
  for (;;) {
    const [word, ...args] = rest;
    if (!word?.literal) return undefined;
    const name = word.text.slice(word.text.lastIndexOf("/") + 1);
    const next = runBy(name, args);
    if (next.length === 0) return { name, args, word };
    rest = next;
  }
}

function runBy(name: string, args: readonly Word[]): readonly Word[] {
  const valued = runners.get(name);
  if (valued) return withoutOptions(args, valued, name === "timeout" ? 1 : 0);
  const [verb, ...rest] = args;
  if (verb?.text === "-m" && /^python[\d.]*$/u.test(name)) return rest;
  if (!verb || !execs.has(name)) return [];
  // `yarn c8 …` runs the program of that name.
  if (runners.has(verb.text)) return args;
  return execs.get(name)?.has(verb.text) ? withoutOptions(rest, new Set(), 0) : [];
}

/** What follows the options of a runner, its `NAME=value` words and as many words of its own as it takes. */
function withoutOptions(args: readonly Word[], valued: ReadonlySet<string>, own: number): readonly Word[] {
  let at = 0;
  for (let word = args[at]; word; word = args[at]) {
    if (valued.has(word.text)) at += 2;
    else if (word.text.startsWith("-") || /^[A-Za-z_]\w*=/u.test(word.text)) at++;
    else break;
  }
  return args.slice(at + own);
}

/** The words of a program that are no options, given which options take a word of their own. */
export function operands(args: readonly Word[], valued: ReadonlySet<string> = new Set()): readonly Word[] {
  const found: Word[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at];
    if (!word) break;
    if (valued.has(word.text)) at++;
    else if (!word.text.startsWith("-")) found.push(word);
  }
  return found;
}

/** The value of an option, written `--name value` or `--name=value`; of several the last. */
export function optionOf(args: readonly Word[], names: readonly string[]): string | undefined {
  let value: string | undefined;
  for (const [index, { text }] of args.entries()) {
    if (names.includes(text)) value = args[index + 1]?.text;
    const name = names.find((one) => text.startsWith(`${one}=`));
    if (name !== undefined) value = text.slice(name.length + 1);
  }
  return value;
}

/** True if any of these words is among the arguments. */
export function has(args: readonly Word[], ...texts: readonly string[]): boolean {
  return args.some(({ text }) => texts.includes(text));
}
