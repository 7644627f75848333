import { type Exclusion, exclusions } from "../../domain/architecture/role.ts";
import { anyGlob } from "../../domain/patterns/glob.ts";
import type { FactsRequest } from "../ports/facts-source.ts";
import type { Language } from "../ports/language.ts";
import type { Listing } from "../ports/snapshot.ts";

/** The source files of a snapshot by language, and how many were left out for what reason. */
export interface Discovery {
  readonly requests: readonly FactsRequest[];
  readonly leftOut: Readonly<Record<Exclusion, number>>;
  /** True for what is no part of the code under check, whatever kind of file it is. */
  isLeftOut(path: string): boolean;
}

/** Gives each file its language and sets aside what is not under check. */
export function discover(listing: Listing, languages: readonly Language[], exclude: readonly string[]): Discovery {
  const languageOf = byExtension(languages);
  const followers = new Set(languages.filter(({ followsLinks }) => followsLinks).map(({ id }) => id));
  const exclusionOf = exclusions(listing.files.map(({ path }) => path));
  const isExcluded = anyGlob(exclude);
  const whyOut = (path: string) => (isExcluded(path) ? "excluded" : exclusionOf(path));
  const leftOut = { fixture: 0, vendored: 0, excluded: 0 };
  const requests: FactsRequest[] = [];
  for (const file of listing.files) {
    const language = languageOf(file.path);
    if (!language || (followers.has(language) && file.realPath && languageOf(file.realPath) === language)) continue;
    const exclusion = whyOut(file.path);
    if (exclusion) leftOut[exclusion]++;
    else requests.push({ file, language });
  }
  return { requests, leftOut, isLeftOut: (path) => whyOut(path) !== undefined };
}

function byExtension(languages: readonly Language[]): (path: string) => Language["id"] | undefined {
  const known = new Map(
    languages.flatMap(({ id, extensions }) => extensions.map((extension) => [extension, id] as const)),
  );
  return (path) => {
    const dot = path.lastIndexOf(".");
    return dot < 0 ? undefined : known.get(path.slice(dot));
  };
}
