import type { PackageFacts } from "../../domain/packages/file-facts.ts";
import type { Location } from "../../domain/source/location.ts";
import { namedJsonFault } from "../texts/json-fault.ts";
import { readJson } from "./json.ts";
import type { DocumentEntry, DocumentNode, MapNode } from "./node.ts";
import { type Places, placesIn } from "./places.ts";
import { conflict, conflictIn, unparsed } from "./unparsed.ts";

/** A text whose outermost value is a map, with what turns offsets into places. */
export interface OpenDocument {
  readonly path: string;
  readonly root: MapNode;
  readonly places: Places;
}

/** Reads a JSON text, or says why it cannot be read. */
export function openJson(path: string, text: string, options?: { lenient: boolean }): OpenDocument | PackageFacts {
  const places = placesIn(path, text);
  const reading = readJson(text, options);
  if ("node" in reading) {
    return reading.node.kind === "map" ? { path, root: reading.node, places } : unparsed(places(0), noMap);
  }
  const marker = conflictIn(text);
  if (marker !== undefined) return unparsed(places(marker), conflict.reason, conflict.fix);
  if (text.trim() === "") return unparsed(places(0), empty);
  return unparsed(places(reading.start), namedJsonFault(reading.fault));
}

/** The place of a value. */
export function placeOf({ places }: OpenDocument, node: DocumentNode): Location {
  return places(node.start, node.end);
}

/** The place of a key. */
export function placeOfKey({ places }: OpenDocument, entry: DocumentEntry): Location {
  return places(entry.keyStart, entry.keyEnd);
}

const noMap = { en: "This must be one JSON object.", "zh-CN": "此处必须是一个 JSON 对象。" };
const empty = { en: "This file is empty.", "zh-CN": "此文件为空。" };
