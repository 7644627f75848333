import type { Graph } from "../../domain/graph/graph.ts";
import type { Packages } from "../../domain/packages/packages.ts";
import { type Manner, mannerOf, mentionedIn } from "../../domain/packages/usage/mentions.ts";
import { idleRequirements } from "../../domain/packages/usage/unused.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import type { Tree } from "../with-tree.ts";

/** Larger texts are data. */
const longest = 8 * 1024 * 1024;

/**
 * Looks for the names of packages that seem unused in the texts below their manifests: configurations, styles, strings in
 * code. Read again for them alone, and only until each was found; most trees have few.
 */
export async function withMentions(packages: Packages, graph: Graph, tree: Tree): Promise<Packages> {
  const open = new Map<string, Set<string>>();
  for (const { requirement, folders } of idleRequirements(graph, packages).idle) {
    for (const folder of folders) open.set(folder, (open.get(folder) ?? new Set()).add(requirement.name));
  }
  const mentioned = new Map([...open.keys()].map((folder) => [folder, new Set<string>()]));
  const found = (folder: string, name: string) => {
    mentioned.get(folder)?.add(name);
    open.get(folder)?.delete(name);
  };
  for (const { file, manner } of likelyFirst(tree.listing.files)) {
    const folders = foldersAround(file.path).filter((folder) => (open.get(folder)?.size ?? 0) > 0);
    if (folders.length === 0) continue;
    const text = await textOf(tree, file);
    for (const folder of folders) {
      for (const name of mentionedIn(text, open.get(folder) ?? new Set(), manner)) found(folder, name);
    }
  }
  return { ...packages, mentioned };
}

interface Speaker {
  readonly file: SourceFile;
  readonly manner: Manner;
}

/** Settings before code: most that are found are found there. */
function likelyFirst(files: readonly SourceFile[]): readonly Speaker[] {
  const speakers = files.flatMap((file): Speaker[] => {
    const manner = mannerOf(file.path);
    return manner ? [{ file, manner }] : [];
  });
  const isLikely = ({ manner, file }: Speaker) => manner === "word" || /[./-](?:config|rc|setup)\b/u.test(file.path);
  return [...speakers.filter(isLikely), ...speakers.filter((one) => !isLikely(one))];
}

async function textOf({ snapshot }: Tree, file: SourceFile): Promise<string> {
  const bytes = await snapshot.read(file);
  return bytes && bytes.length <= longest ? new TextDecoder().decode(bytes) : "";
}

/** The folders that hold a path, `""` for the root. */
function foldersAround(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return ["", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
}
