import { createHash } from "node:crypto";
import type { ArchiveQuestion } from "../../../../domain/packages/artifacts/archive-questions.ts";

/** How yarn berry calls the archive of a registry's package (packages/yarnpkg-core: `slugifyLocator`, `Cache`). */
export interface ArchiveName {
  /** All before the last `-`. */
  readonly slug: string;
  /** In a project's own cache: after the slug, the first ten digits of the checksum. */
  readonly own: string;
  /** In the shared cache, if the lockfile says which key: after the slug, the cache key. */
  readonly shared?: string;
}

/** What to look for. The slug ends with the first digits of the locator's hash: identity, then `npm:` and the version. */
export function archiveName({ name, version, digests, cacheKey }: ArchiveQuestion): ArchiveName {
  const [scope, base] = name.startsWith("@") ? name.slice(1).split("/", 2) : ["", name];
  const identity = sha512(`${scope}${base}`);
  const locator = sha512(`${identity}npm:${version}`).slice(0, 10);
  const slug = `${scope === "" ? "" : `@${scope}-`}${base}-npm-${version}-${locator}`;
  return {
    slug,
    own: `${slug}-${digests[0]?.hex.slice(0, 10)}.zip`,
    ...(cacheKey !== undefined && { shared: `${slug}-${cacheKey}.zip` }),
  };
}

function sha512(text: string): string {
  return createHash("sha512").update(text).digest("hex");
}
