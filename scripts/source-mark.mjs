import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

/** A hash over all sources of the product and the lockfile of what is bundled with them. */
export async function sourceMark() {
  const hash = createHash("sha256");
  const found = await Promise.all(
    ["src", "rules"].map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const sources = found.flat().filter((entry) => entry.isFile() && entry.name.endsWith(".ts"));
  const paths = sources.map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`).sort();
  for (const path of [...paths, "package-lock.json"])
    hash
      .update(`${path}\0`)
      .update(await readFile(path))
      .update("\0");
  return hash.digest("hex").slice(0, 32);
}
