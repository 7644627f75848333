import type { PackageFacts } from "../../domain/packages/file-facts.ts";
import type { OpenDocument } from "./open-json.ts";
import { placesIn } from "./places.ts";
import { conflict, conflictIn, unparsed } from "./unparsed.ts";
import { readYaml } from "./yaml.ts";

/**
 * Reads the documents of a YAML text, or says why it cannot be read. What is empty is left out, so that a file of
 * comments alone has none. `texts`: scalars without quotes are text whatever they look like.
 */
export function openYaml(
  path: string,
  text: string,
  options?: { readonly texts: boolean },
): readonly OpenDocument[] | PackageFacts {
  const places = placesIn(path, text);
  const marker = conflictIn(text);
  if (marker !== undefined) return unparsed(places(marker), conflict.reason, conflict.fix);
  const reading = readYaml(text, options);
  if ("fault" in reading) return unparsed(places(reading.start), reading.fault);
  const documents: OpenDocument[] = [];
  for (const node of reading.documents) {
    if (node.kind === "scalar" && node.value === null) continue;
    if (node.kind !== "map") return unparsed(places(node.start), noMap);
    documents.push({ path, root: node, places });
  }
  return documents;
}

const noMap = { en: "This must be a map of keys and values.", "zh-CN": "此处必须是键值映射。" };
