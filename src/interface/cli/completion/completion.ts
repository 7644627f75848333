import type { Command } from "commander";
import type { shells } from "../definitions/choices.ts";
import { bash } from "./bash.ts";
import { fish } from "./fish.ts";
import { verbWords } from "./words.ts";
import { zsh } from "./zsh.ts";

const scripts = { bash, zsh, fish };

/** The completion script of a shell. */
export function completion(shell: (typeof shells)[number], program: Command): string {
  return scripts[shell](verbWords(program));
}
