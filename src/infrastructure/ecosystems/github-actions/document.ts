import { isAlias, isMap, isNode, isScalar, isSeq, type Pair, parseDocument } from "yaml";
import { tell } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import { findExcess } from "../../configuration/text/yaml-depth.ts";
import type { DocumentEntry, DocumentNode, MapNode } from "../../documents/node.ts";
import type { OpenDocument } from "../../documents/open-json.ts";
import { placesIn } from "../../documents/places.ts";
import { conflict, conflictIn, unparsed } from "../../documents/unparsed.ts";

/** A YAML text whose outermost value is a map. */
export interface YamlDocument extends OpenDocument {
  readonly text: string;
}

/** Reads a workflow's YAML (1.2, core schema, anchors and aliases), or says why it cannot be read. */
export function openYaml(path: string, text: string): YamlDocument | PackageFacts {
  const places = placesIn(path, text);
  const marker = conflictIn(text);
  if (marker !== undefined) return unparsed(places(marker), conflict.reason, conflict.fix);
  // The parser recurses, and V8 ends the process where its stack does.
  const excess = findExcess(text);
  if (excess) return unparsed(places(excess.offset), tooMuch);
  const document = parseDocument(text, { schema: "core", uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  const [fault] = document.errors;
  if (fault) return unparsed(places(fault.pos[0]), tell(noYaml, { detail: fault.message.replace(/[\s:.]+$/u, "") }));
  // All of it may be commented out.
  if (!document.contents && text.trim() !== "") return { path, text, root: noEntries, places };
  const root = nodeOf({ anchors: new Map() }, document.contents);
  return root.kind === "map" ? { path, text, root, places } : unparsed(places(0), noMap);
}

const noEntries: MapNode = { kind: "map", entries: [], start: 0, end: 0 };

const tooMuch = {
  en: "This is nested too deep or too long for a workflow.",
  "zh-CN": "对工作流来说，此处嵌套过深或内容过长。",
};
const noYaml = { en: "This is not valid YAML: {detail}.", "zh-CN": "这不是有效的 YAML：{detail}。" };
const noMap = { en: "This must be one YAML mapping.", "zh-CN": "此处必须是一个 YAML 映射。" };

interface Building {
  /** Nodes by the name of their anchor; one that is written again later replaces the earlier one, as YAML wants. */
  readonly anchors: Map<string, DocumentNode>;
}

/** An alias is the very node that it stands for, so that a file means no more nodes than it has. */
function nodeOf(state: Building, node: unknown): DocumentNode {
  const [start, end] = rangeOf(node);
  if (isAlias(node)) return state.anchors.get(node.source) ?? { kind: "scalar", value: null, start, end };
  const made = contentOf(state, node, start, end);
  const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
  if (anchor !== undefined) state.anchors.set(anchor, made);
  return made;
}

function contentOf(state: Building, node: unknown, start: number, end: number): DocumentNode {
  if (isSeq(node)) return { kind: "list", items: node.items.map((item) => nodeOf(state, item)), start, end };
  if (isMap(node)) return mapOf(state, node.items, start, end);
  return { kind: "scalar", value: isScalar(node) ? scalarOf(node.value) : null, start, end };
}

function mapOf(state: Building, pairs: readonly Pair[], start: number, end: number): MapNode {
  const entries = pairs.map(({ key, value }): DocumentEntry => {
    const [keyStart, keyEnd] = rangeOf(key);
    const nothing: DocumentNode = { kind: "scalar", value: null, start: keyEnd, end: keyEnd };
    const text = isScalar(key) ? String(key.value) : "";
    return { key: text, keyStart, keyEnd, value: value ? nodeOf(state, value) : nothing };
  });
  return { kind: "map", entries, start, end };
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = isNode(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}

function scalarOf(value: unknown): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : String(value);
}
