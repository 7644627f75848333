import { folderOf } from "../architecture/lookup.ts";
import type { Codebase } from "../findings/rule.ts";
import { generateDirectives } from "./generate-directive.ts";
import { generatingScripts } from "./generating-scripts.ts";
import { namedTypes } from "./named-types.ts";
import { pathFrom } from "./paths.ts";
import type { Product } from "./product.ts";

/** A command that generates code, with the folder that it runs in (`.` for the root). */
interface Generating {
  readonly words: readonly string[];
  readonly folder: string;
  /** The file that it stands in, if that is code. */
  readonly file?: string;
}

const outputOption = /^--?(?:o|out|output|outfile|output-file|dest|destination)$/u;

/** What commands of directives and scripts name as their output and have among their words, where the tree has both. */
export function* madeByCommands(codebase: Codebase): Generator<Product> {
  const { paths, facts } = codebase.tree;
  for (const command of commandsIn(codebase)) {
    const { outputs, others } = filesNamed(command, paths);
    for (const path of outputs) for (const input of others) yield { path, input };
    const { file, folder, words } = command;
    const types = namedTypes(words);
    if (file === undefined || outputs.length > 0 || types.length === 0) continue;
    const starts = [stemOf(file), ...types].map((name) => `${inFolder(folder, name.toLowerCase())}_`);
    for (const [path, { signature }] of facts) {
      const isNamed = starts.some((start) => path.startsWith(start) && !path.slice(start.length).includes("/"));
      if (signature && isNamed) yield { path, input: file };
    }
  }
}

/** The files that commands of directives and scripts name as their output, where the tree has them. */
export function outputsOfCommands(codebase: Codebase): readonly string[] {
  return [...commandsIn(codebase)].flatMap((command) => filesNamed(command, codebase.tree.paths).outputs);
}

function* commandsIn({ code, packages }: Codebase): Generator<Generating> {
  for (const file of code.files.values()) {
    const folder = folderOf(file.path);
    for (const { words } of generateDirectives(file)) yield { words, folder, file: file.path };
  }
  for (const manifest of packages.manifests) {
    for (const { folder, programs } of generatingScripts(manifest)) {
      for (const { word, args } of programs) {
        yield { words: [word, ...args].map(({ text, literal }) => (literal ? text : "$")), folder };
      }
    }
  }
}

function filesNamed({ words, folder }: Generating, paths: ReadonlySet<string>) {
  const outputs: string[] = [];
  const others: string[] = [];
  for (const [index, word] of words.entries()) {
    const [option, value] = word.startsWith("-") ? word.split("=", 2) : [words[index - 1], word];
    const path = value === undefined ? undefined : pathFrom(folder, value);
    if (path === undefined || !paths.has(path)) continue;
    if (outputOption.test(option ?? "")) outputs.push(path);
    else others.push(path);
  }
  return { outputs, others: others.filter((path) => !outputs.includes(path)) };
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/u, "");
}

function inFolder(folder: string, name: string): string {
  return folder === "." ? name : `${folder}/${name}`;
}
