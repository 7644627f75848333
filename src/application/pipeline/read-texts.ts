import type { Settings } from "../../domain/architecture/settings.ts";
import type { Rule } from "../../domain/findings/rule.ts";
import type { Tree } from "../with-tree.ts";
import { effective } from "./evaluate.ts";

/** Bytes; what is larger was not written by people. */
const largest = 1024 * 1024;

/** Paths of the texts that the rules which run want to read. */
export function wantedTexts(rules: readonly Rule[], { rules: settings }: Settings): readonly string[] {
  const running = rules.filter((rule) => effective(rule, settings) !== "off");
  return running.flatMap((rule) => rule.texts?.(settings[rule.id]?.options) ?? []);
}

/** Reads some texts of a tree; those that it does not have, and those that are no texts by their size, are left out. */
export async function readTexts(
  { snapshot, listing }: Tree,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(paths);
  const texts = new Map<string, string>();
  for (const file of listing.files.filter(({ path }) => wanted.has(path))) {
    const bytes = await snapshot.read(file);
    if (bytes && bytes.length <= largest) texts.set(file.path, new TextDecoder().decode(bytes));
  }
  return texts;
}
