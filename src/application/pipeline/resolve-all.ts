import type { Problem } from "../../domain/findings/problem.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import type { Facts } from "../../domain/source/facts.ts";
import type { FactsRequest } from "../ports/facts-source.ts";
import type { Language, Project, Resolver } from "../ports/language.ts";
import type { Listing, Snapshot } from "../ports/snapshot.ts";

/** The source files of one language with their facts and the resolver made for them. */
export interface LanguagePart {
  readonly language: Language;
  readonly resolver: Resolver;
  readonly files: readonly { readonly path: string; readonly facts: Facts }[];
}

/** The languages of a tree, and the files that could not be read while their resolvers were made. */
export interface ResolvedParts {
  readonly parts: readonly LanguagePart[];
  readonly unread: readonly Problem[];
}

/** Makes the resolver of every language that has files. Manifests are read here, once; afterwards nothing is. */
export async function makeResolvers(
  tree: { readonly snapshot: Snapshot; readonly listing: Listing },
  languages: readonly Language[],
  known: { readonly requests: readonly FactsRequest[]; readonly facts: ReadonlyMap<string, Facts> },
): Promise<ResolvedParts> {
  const unread = new Set<string>();
  const files = new Map(tree.listing.files.map((file) => [file.path, file]));
  const paths = [...files.keys()];
  const read = textReader(tree.snapshot, files, unread);
  const parts = languages.map(async (language) => {
    const own = filesOf(language.id, known);
    const project: Project = {
      paths,
      has: (path) => files.has(path),
      files: own,
      read,
      realPathOf: (path) => files.get(path)?.realPath,
      isIgnored: (path) => tree.listing.isIgnored(path),
    };
    return own.length === 0 ? [] : [{ language, files: own, resolver: await language.resolver(project) }];
  });
  return { parts: (await Promise.all(parts)).flat(), unread: [...unread].sort().map(unreadable) };
}

function filesOf(
  language: Language["id"],
  { requests, facts }: { readonly requests: readonly FactsRequest[]; readonly facts: ReadonlyMap<string, Facts> },
): readonly { readonly path: string; readonly facts: Facts }[] {
  return requests.flatMap(({ file, language: own }) => {
    const found = own === language ? facts.get(file.path) : undefined;
    return found ? [{ path: file.path, facts: found }] : [];
  });
}

function textReader(
  snapshot: Snapshot,
  files: ReadonlyMap<string, SourceFile>,
  unread: Set<string>,
): (path: string) => Promise<string | undefined> {
  const decoder = new TextDecoder();
  return async (path) => {
    const file = files.get(path);
    const bytes = file && (await snapshot.read(file));
    if (file && !bytes) unread.add(path);
    return bytes && decoder.decode(bytes);
  };
}

/** A manifest that is there and cannot be read says nothing, which must not pass for a manifest that says nothing. */
function unreadable(path: string): Problem {
  const message = {
    en: "This file could not be read, so what it says of imports is unknown.",
    "zh-CN": "无法读取此文件，因此不知道它对导入作了哪些规定。",
  };
  return { message, path, weight: "incomplete" };
}
