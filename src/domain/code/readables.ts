import type { Architecture } from "../architecture/architecture.ts";
import { matchesPackage } from "../packages/package-pattern.ts";
import type { Readable } from "./code-file.ts";
import type { Links } from "./links.ts";

/** What is known of files before their code is read: where they stand and what they import. */
export function readables(links: Links, { placeOf }: Architecture): (path: string, language: string) => Readable {
  return (path, language) => ({
    path,
    language,
    place: placeOf(path),
    imports: (patterns) =>
      links
        .specifiers(path)
        .flatMap((specifier) => links.of(path, specifier))
        .some(({ to }) => patterns.some((pattern) => matchesPackage(pattern, to))),
  });
}
