import { isSchema, withoutLayout } from "../../domain/generation/schema-text.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import type { Tree } from "../with-tree.ts";

/** Larger texts are data. */
const largest = 1024 * 1024;

/** Schemas that both trees have under one path and that differ in blanks and comments alone. */
export async function findReformatted(before: Tree, after: Tree): Promise<ReadonlySet<string>> {
  const earlier = new Map(before.listing.files.map((file) => [file.path, file]));
  const found = new Set<string>();
  for (const file of after.listing.files) {
    const was = isSchema(file.path) ? earlier.get(file.path) : undefined;
    if (!was || was.blob === file.blob) continue;
    const [old, now] = [await meaningOf(before, was), await meaningOf(after, file)];
    if (old !== undefined && old === now) found.add(file.path);
  }
  return found;
}

async function meaningOf({ snapshot }: Tree, file: SourceFile): Promise<string | undefined> {
  const bytes = await snapshot.read(file);
  return bytes && bytes.length <= largest ? withoutLayout(file.path, new TextDecoder().decode(bytes)) : undefined;
}
