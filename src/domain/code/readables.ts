import type { Architecture } from "../architecture/architecture.ts";
import { matchesPackage } from "../packages/package-pattern.ts";
import type { Facts } from "../source/facts.ts";
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
  return (path, language) => ({
    path,
    language,
    place: placeOf(path),
    generates: generating.has(links.moduleOf(path)),
    imports: (patterns) =>
      links
        .specifiers(path)
        .flatMap((specifier) => links.of(path, specifier))
        .some(({ to }) => patterns.some((pattern) => matchesPackage(pattern, to))),
  });
}
