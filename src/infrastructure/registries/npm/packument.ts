import { compare } from "semver";
import type { PackageQuestion } from "../../../domain/packages/registry/questions.ts";
import type {
  Dist,
  ReadPackage,
  Release,
  Signature,
  Trust,
} from "../../../domain/packages/registry/published-package.ts";
import { isStable, numbersOf } from "../../../domain/packages/registry/version-parts.ts";
import { isNpmVersion } from "../../ecosystems/registry-snapshot/words.ts";
import { at, listAt, mapOf, momentAt, type Unknown, wordsAt } from "./unknown.ts";

/** Keeps of a package's document what rules need, if it is about that package at all. Everything in it is from outside. */
export function readPackument(
  body: string,
  question: PackageQuestion,
  from: { readonly registry: string; readonly etag?: string },
): ReadPackage | undefined {
  const document = parsed(body);
  const versions = mapOf(at(document, "versions"));
  if (wordsAt(document, "name") !== question.name || !versions) return undefined;
  const tags = tagsIn(document, question);
  const wanted = new Set([...question.versions, ...tags.values()]);
  const lines = new Set(question.versions.map(numbersOf));
  const kept = [...versions.keys()].filter(
    (version) => isNpmVersion(version) && (isStable(version) || wanted.has(version) || lines.has(numbersOf(version))),
  );
  const times = at(document, "time");
  const isLocked = new Set(question.versions);
  const releases = kept
    .sort(compare)
    .map((version) => releaseOf({ version, manifest: versions.get(version), times }, isLocked.has(version)));
  const known = new Set(kept);
  return {
    kind: "read",
    name: question.name,
    ...from,
    releases,
    tags: new Map([...tags].filter(([, version]) => known.has(version))),
  };
}

function parsed(body: string): Unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function tagsIn(document: Unknown, { tags }: PackageQuestion): ReadonlyMap<string, string> {
  const all = at(document, "dist-tags");
  const found = ["latest", ...tags].flatMap((tag) => {
    const version = wordsAt(all, tag);
    return version !== undefined && isNpmVersion(version) ? [[tag, version] as const] : [];
  });
  return new Map(found);
}

interface Told {
  readonly version: string;
  readonly manifest: Unknown;
  readonly times: Unknown;
}

function releaseOf({ version, manifest, times }: Told, isLocked: boolean): Release {
  const time = momentAt(times, version);
  const deprecated = at(manifest, "deprecated");
  const notice = typeof deprecated === "string" ? deprecated.slice(0, 300) : "";
  return {
    version,
    ...(time !== undefined && { time }),
    ...(deprecated !== undefined &&
      deprecated !== false &&
      deprecated !== "" && { deprecated: isLocked ? notice : "" }),
    trust: trustOf(manifest),
    ...(isLocked && { dist: distOf(at(manifest, "dist")) }),
  };
}

/** By what the registry says of who published and how (pnpm 11, `trustChecks.ts`). */
function trustOf(manifest: Unknown): Trust {
  const publisher = at(manifest, "_npmUser");
  const hasProvenance = mapOf(at(at(at(manifest, "dist"), "attestations"), "provenance")) !== undefined;
  if (at(publisher, "approver")) return "staged";
  if (hasProvenance && at(publisher, "trustedPublisher")) return "trusted-publisher";
  return hasProvenance ? "provenance" : "none";
}

function distOf(dist: Unknown): Dist {
  const [integrity, shasum, tarball] = [wordsAt(dist, "integrity"), wordsAt(dist, "shasum"), wordsAt(dist, "tarball")];
  return {
    ...(integrity !== undefined && { integrity }),
    ...(shasum !== undefined && { shasum }),
    ...(tarball !== undefined && { tarball }),
    signatures: listAt(dist, "signatures").flatMap(signatureOf).slice(0, 10),
  };
}

function signatureOf(one: Unknown): readonly Signature[] {
  const [keyid, sig] = [wordsAt(one, "keyid"), wordsAt(one, "sig")];
  return keyid === undefined || sig === undefined ? [] : [{ keyid, sig }];
}
