import type { Finding } from "../domain/findings/finding.ts";
import type { Tree } from "./with-tree.ts";
import type { Lines } from "./tool.ts";

/** The lines of the files that findings point to, as they stand in the tree. A file that cannot be read is absent. */
export async function readLines({ snapshot, listing }: Tree, findings: readonly Finding[]): Promise<Lines> {
  const wanted = new Set(findings.map(({ at }) => at.path));
  const found = new Map<string, readonly string[]>();
  for (const file of listing.files.filter(({ path }) => wanted.has(path))) {
    const bytes = await snapshot.read(file);
    if (bytes) found.set(file.path, new TextDecoder().decode(bytes).split("\n"));
  }
  return found;
}
