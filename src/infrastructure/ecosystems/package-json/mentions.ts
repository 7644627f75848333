import { type DocumentNode, entriesOf, itemsOf, type MapNode, textOf } from "../../documents/node.ts";

/** Fields that say something of the package itself, or that are read on their own. */
const others: ReadonlySet<string> = new Set([
  ...["name", "version", "description", "keywords", "author", "contributors", "license", "repository", "homepage"],
  ...["bugs", "funding", "dependencies", "devDependencies", "optionalDependencies", "peerDependencies"],
  ...["peerDependenciesMeta", "dependenciesMeta", "overrides", "resolutions", "scripts", "engines", "pnpm"],
  ...["bundleDependencies", "bundledDependencies", "packageManager", "trustedDependencies", "allowScripts"],
]);

/** A package's name has at most 214 characters (package.json documentation); one with a path behind it may have more. */
const longest = 500;

/** All words of the other fields; of `name/path` also the name. */
export function mentionsIn(root: MapNode): ReadonlySet<string> {
  const words = new Set<string>();
  const waiting: DocumentNode[] = [];
  for (const { key, value } of root.entries) {
    if (others.has(key)) continue;
    add(words, key);
    waiting.push(value);
  }
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    add(words, textOf(node) ?? "");
    for (const { key, value } of entriesOf(node)) {
      add(words, key);
      waiting.push(value);
    }
    for (const item of itemsOf(node)) waiting.push(item);
  }
  return words;
}

function add(words: Set<string>, text: string): void {
  if (text.length > longest) return;
  for (const word of text.split(/[\s"'`=,;()]+/u)) {
    if (word === "") continue;
    words.add(word);
    const [first = "", second] = word.split("/");
    if (second !== undefined) words.add(first.startsWith("@") ? `${first}/${second}` : first);
  }
}
