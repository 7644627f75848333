/** Endings of names, each with the layers in which it means what it says. */
export type Suffixes = Readonly<Record<string, readonly string[]>>;

/** What is beyond doubt: doors and what goes through them are no part of the domain, use cases stand in the application. */
export const defaultSuffixes: Suffixes = {
  Controller: ["interface", "infrastructure", "application"],
  Dto: ["application", "infrastructure", "interface"],
  Presenter: ["application", "infrastructure", "interface"],
  ViewModel: ["application", "infrastructure", "interface"],
  CommandHandler: ["application", "infrastructure", "interface"],
  QueryHandler: ["application", "infrastructure", "interface"],
  UseCase: ["application", "domain"],
  DomainService: ["domain", "application"],
  DomainEvent: ["domain", "application", "infrastructure"],
};

/** Layers that the table speaks of; a project with other floors has other words for them. */
const known = new Set(["domain", "application", "infrastructure", "interface"]);

/** The suffix that a name of a type or a file ends with, if its layer is not among those of the suffix. */
export function misplacedSuffix(name: string, layer: string, suffixes: Suffixes): string | undefined {
  if (!known.has(layer)) return undefined;
  const words = wordsOf(name);
  const fitting = Object.keys(suffixes).filter((suffix) => endsWith(words, wordsOf(suffix)));
  const longest = fitting.sort((one, other) => other.length - one.length)[0];
  return longest !== undefined && !suffixes[longest]?.includes(layer) ? longest : undefined;
}

/** `OrderDTO`, `order.dto` and `order_dto` have the same words. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/gu, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** A name that is the suffix alone names something else: a controller may be what the domain is about. */
function endsWith(words: readonly string[], ending: readonly string[]): boolean {
  const start = words.length - ending.length;
  return start > 0 && ending.every((word, index) => words[start + index] === word);
}

/** The name of a file without its folders and what says which language it is in. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:d\.)?\w+$/u, "");
}
