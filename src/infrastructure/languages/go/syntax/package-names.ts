/**
 * Names that the package of an import may have, the likeliest first. Only its own source says what a package is called; by
 * convention it is the last part of the path, without a version and what tells that it is written in Go.
 */
export function likelyNames(path: string): readonly string[] {
  const parts = path.split("/");
  const last = parts.pop() ?? "";
  const main = /^v\d+$/u.test(last) ? (parts.pop() ?? last) : last;
  const plain = main.replace(/\.v\d+$/u, "");
  const bare = plain.replace(/^(?:go|golang)[-.]|[-.](?:go|golang)$/gu, "");
  const words = bare.split(/[-.]/u);
  return [plain, bare, words.join(""), words.join("_"), words.at(-1) ?? "", words[0] ?? "", last];
}

/** True if a package of this path may well be called so: `jsoniter` of `github.com/json-iterator/go`. */
export function resembles(path: string, name: string): boolean {
  return name.length >= shortest && path.replace(/[^\p{L}\p{N}/]/gu, "").includes(name);
}

/** Shorter names are found in any path. */
const shortest = 3;
