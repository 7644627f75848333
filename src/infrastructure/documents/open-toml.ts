import { type Text, tell } from "../../domain/findings/text.ts";
import type { PackageFacts } from "../../domain/packages/file-facts.ts";
import type { OpenDocument } from "./open-json.ts";
import { placesIn } from "./places.ts";
import { readToml } from "./toml.ts";
import { conflict, conflictIn, unparsed } from "./unparsed.ts";

/** Reads a TOML text, or says why it cannot be read. */
export function openToml(path: string, text: string): OpenDocument | PackageFacts {
  const places = placesIn(path, text);
  const marker = conflictIn(text);
  if (marker !== undefined) return unparsed(places(marker), conflict.reason, conflict.fix);
  const reading = readToml(text);
  if ("detail" in reading) return unparsed(places(reading.start), tell(noToml, { detail: reading.detail }));
  const { node } = reading;
  return node.kind === "map" ? { path, root: node, places } : unparsed(places(0), tell(noToml, { detail: "" }));
}

const noToml: Text = { en: "This is not valid TOML: {detail}.", "zh-CN": "这不是有效的 TOML：{detail}。" };
