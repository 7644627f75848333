import type { Architecture } from "../architecture/architecture.ts";
import { matchesPackage } from "../packages/package-pattern.ts";
import type { Facts } from "../source/facts.ts";
import { lazily } from "../source/lazily.ts";
import { remember } from "../source/remember.ts";
import type { Readable } from "./code-file.ts";
import type { Links } from "./links.ts";

/** Where files stand, where their imports lead and what they state of themselves. */
export interface ReadableParts {
  readonly links: Links;
  readonly architecture: Architecture;
  readonly facts: ReadonlyMap<string, Facts>;
}

/** What is known of files before their code is read. */
export function readables({
  links,
  architecture: { placeOf },
  facts,
}: ReadableParts): (path: string, language: string) => Readable {
  const generating = new Set([...facts].flatMap(([path, { generates }]) => (generates ? [links.moduleOf(path)] : [])));
  const named = forEachList((patterns) => (id) => patterns.some((pattern) => matchesPackage(pattern, id)));
  const importing = forEachList((patterns) => (id) => links.graph.outgoing(id).some(({ to }) => named(patterns)(to)));
  const make = (path: string, language: string): Readable => {
    const targets = lazily(() => [
      ...new Set(links.specifiers(path).flatMap((one) => links.of(path, one).map(({ to }) => to))),
    ]);
    return {
      path,
      language,
      place: placeOf(path),
      generates: generating.has(links.moduleOf(path)),
      imports: (patterns) => targets().some(named(patterns)),
      uses: (patterns) => targets().some((to) => named(patterns)(to) || importing(patterns)(to)),
    };
  };
  const known = new Map<string, Readable>();
  return (path, language) => {
    const readable = known.get(path) ?? make(path, language);
    known.set(path, readable);
    return readable;
  };
}

/** What is asked of modules with a list of patterns; rules ask of many files with the same list. */
function forEachList(
  ask: (patterns: readonly string[]) => (module: string) => boolean,
): (patterns: readonly string[]) => (module: string) => boolean {
  const known = new Map<readonly string[], (module: string) => boolean>();
  return (patterns) => {
    const found = known.get(patterns) ?? remember(ask(patterns));
    known.set(patterns, found);
    return found;
  };
}
