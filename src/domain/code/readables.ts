import type { Architecture } from "../architecture/architecture.ts";
import type { Dependency } from "../graph/dependency.ts";
import { matchesPackage } from "../packages/package-pattern.ts";
import type { Facts } from "../source/facts.ts";
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
  const importing = moduleImports(links);
  return (path, language) => {
    const dependencies = () => links.specifiers(path).flatMap((specifier) => links.of(path, specifier));
    return {
      path,
      language,
      place: placeOf(path),
      generates: generating.has(links.moduleOf(path)),
      imports: (patterns) => leadsTo(dependencies(), patterns),
      uses: (patterns) => dependencies().some((one) => leadsTo([one], patterns) || importing(patterns)(one.to)),
    };
  };
}

/** Whether a module imports what patterns say; rules ask of many files with the same list. */
function moduleImports({ graph }: Links): (patterns: readonly string[]) => (module: string) => boolean {
  const known = new Map<readonly string[], (module: string) => boolean>();
  return (patterns) => {
    const found = known.get(patterns) ?? remember((module: string) => leadsTo(graph.outgoing(module), patterns));
    known.set(patterns, found);
    return found;
  };
}

function leadsTo(dependencies: readonly Pick<Dependency, "to">[], patterns: readonly string[]): boolean {
  return dependencies.some(({ to }) => patterns.some((pattern) => matchesPackage(pattern, to)));
}
