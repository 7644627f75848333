import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  parseAllDocuments,
} from "yaml";
import type { Text } from "../../domain/findings/text.ts";
import { refusals, yamlFault } from "../texts/yaml-fault.ts";
import type { DocumentEntry, DocumentNode, ScalarNode } from "./node.ts";
import { nestingExcess } from "./yaml-nesting.ts";
import { plainValue } from "./yaml-scalar.ts";

/** What is wrong with a text, and where. */
export interface YamlFault {
  readonly fault: Text;
  readonly start: number;
}

/** A text as its documents, or the first thing that is wrong with it. */
export type YamlReading = { readonly documents: readonly DocumentNode[] } | YamlFault;

/** Written by hand, files are far below these. `nodes`: aliases may repeat a value, so that a small file means a huge one. */
const limits = { depth: 64, indentation: 256, tokens: 300_000, nodes: 100_000, aliases: 100 };

interface Building {
  readonly document: Document;
  /** True where a scalar without quotes is text whatever it looks like. */
  readonly texts: boolean;
  nodes: number;
  aliases: number;
}

/** Ends the reading of one text; never leaves this file. */
class Refusal extends Error {
  readonly fault: Text;
  readonly start: number;

  constructor(fault: Text, start: number) {
    super(fault.en);
    this.fault = fault;
    this.start = start;
  }
}

/** Reads any YAML 1.2 with the core schema, without tags of its own and without merge keys. */
export function readAnyYaml(text: string, texts: boolean): YamlReading {
  const excess = nestingExcess(text, limits);
  if (excess) {
    return { fault: excess.limit === "tokens" ? refusals.tooMuch : refusals.tooDeep, start: excess.offset };
  }
  // Looking for double keys is quadratic in the parser, and the failsafe schema keeps the text of scalars.
  const options = { schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "error" } as const;
  const documents = [parseAllDocuments(text, options)].flat();
  for (const { errors } of documents) {
    const [error] = errors;
    if (error) return { fault: yamlFault(error), start: error.pos[0] };
  }
  try {
    return { documents: documents.map((document) => treeOf(document, texts)) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault, start: error.start };
    throw error;
  }
}

function treeOf(document: Document, texts: boolean): DocumentNode {
  return nodeOf({ document, texts, nodes: 0, aliases: 0 }, document.contents, 0);
}

function nodeOf(building: Building, node: unknown, depth: number): DocumentNode {
  const [start, end] = rangeOf(node);
  if (++building.nodes > limits.nodes) throw new Refusal(refusals.tooManyAliases, start);
  if (depth > limits.depth) throw new Refusal(refusals.tooDeep, start);
  if (isAlias(node)) return targetOf(building, node, depth);
  if ((isScalar(node) || isCollection(node)) && !isPlainTag(node.tag)) throw new Refusal(refusals.noTag, start);
  if (isSeq(node)) {
    return { kind: "list", items: node.items.map((item) => nodeOf(building, item, depth + 1)), start, end };
  }
  if (isMap(node)) return { kind: "map", entries: entriesOf(building, node.items, depth), start, end };
  return { kind: "scalar", value: scalarValue(building, node), start, end };
}

/** Tags of the failsafe schema change nothing; any other could. */
function isPlainTag(tag: string | undefined): boolean {
  return tag === undefined || ["str", "seq", "map"].some((name) => tag === `tag:yaml.org,2002:${name}`);
}

function targetOf(building: Building, node: Alias, depth: number): DocumentNode {
  const [start] = rangeOf(node);
  if (++building.aliases > limits.aliases) throw new Refusal(refusals.tooManyAliases, start);
  const target = node.resolve(building.document);
  if (!target) throw new Refusal(refusals.noAlias, start);
  return nodeOf(building, target, depth + 1);
}

function entriesOf(building: Building, pairs: readonly Pair[], depth: number): readonly DocumentEntry[] {
  return pairs.map(({ key, value }) => {
    const [keyStart, keyEnd] = rangeOf(key);
    if (!isScalar(key)) throw new Refusal(refusals.noKey, keyStart);
    if (key.source === "<<" && key.type === "PLAIN") throw new Refusal(refusals.noMerge, keyStart);
    const nothing: ScalarNode = { kind: "scalar", value: null, start: keyEnd, end: keyEnd };
    const node = value ? nodeOf(building, value, depth + 1) : nothing;
    return { key: key.source ?? String(key.value), keyStart, keyEnd, value: node };
  });
}

function scalarValue({ texts }: Building, node: unknown): ScalarNode["value"] {
  if (!isScalar(node)) return null;
  const { type, source = "" } = node;
  if (type !== "PLAIN") return String(node.value);
  return texts && source !== "" ? source : plainValue(source);
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = isNode(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}
