import type { UnknownReason } from "../../../../domain/findings/unknown-reason.ts";
import type { CachedArchive, InstalledPackage } from "../../../../domain/packages/artifacts/artifacts.ts";
import { type ArchiveQuestion, installedKey } from "../../../../domain/packages/artifacts/archive-questions.ts";
import { patchedPackages } from "../../../../domain/packages/artifacts/patched.ts";
import type { TreeOfArtifacts } from "../../../../application/ports/artifact-caches.ts";
import { identitiesIn } from "../../../archives/identities.ts";
import { inParallel } from "../../../archives/in-parallel.ts";
import { readTarball, type Tarball } from "../../../archives/read-tarball.ts";
import { compareInstalled } from "./compare-installed.ts";
import { contentPath } from "./content-path.ts";

/** What was found out about one tarball. */
export interface VerifiedTarball {
  readonly archive: CachedArchive;
  /** By `installedKey`. */
  readonly installed: readonly (readonly [string, InstalledPackage])[];
}

/** Looks for tarballs in npm's cache by their hash, hashes them anew, and compares what was installed of the sound ones. */
export async function verifyTarballs(
  questions: readonly ArchiveQuestion[],
  { folder, paths, cache, done }: Pick<TreeOfArtifacts, "folder" | "paths"> & { cache: string; done: () => void },
): Promise<readonly VerifiedTarball[]> {
  const patched = patchedPackages(paths);
  return inParallel(questions, async (question) => {
    const tarball = await find(cache, question).catch(() => unreadable);
    const archive = judge(tarball, question);
    done();
    const compare = (place: string): InstalledPackage => {
      if (patched.has(question.name)) return { kind: "unknown", reason: "patched" };
      if (archive.kind !== "intact" || !tarball?.contents) return { kind: "unknown", reason: reasonOf(archive) };
      return compareInstalled(folder, place, tarball.contents);
    };
    return {
      archive,
      installed: question.installed.map((at) => [installedKey(question.key, at), compare(at)] as const),
    };
  });
}

const unreadable: Tarball = { digest: "", fault: "unreadable" };

/** The tarball under the first hash that leads to one. */
async function find(cache: string, { digests }: ArchiveQuestion): Promise<Tarball | undefined> {
  for (const digest of digests) {
    const tarball = await readTarball(contentPath(cache, digest), digest.algorithm);
    if (tarball) return tarball;
  }
  return undefined;
}

function judge(tarball: Tarball | undefined, { digests }: ArchiveQuestion): CachedArchive {
  if (!tarball) return { kind: "unknown", reason: "not-in-cache" };
  const { digest, contents, fault = "broken-archive" } = tarball;
  if (fault === "unreadable") return { kind: "unknown", reason: fault };
  if (!digests.some(({ hex }) => hex === digest)) return { kind: "altered", found: digest };
  const identities = contents && identitiesIn(contents.manifests);
  return identities ? { kind: "intact", identities } : { kind: "unknown", reason: fault };
}

function reasonOf(archive: CachedArchive): UnknownReason {
  return archive.kind === "unknown" ? archive.reason : "archive-altered";
}
