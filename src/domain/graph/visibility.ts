import type { Adjacency } from "./adjacency.ts";
import { componentsUpwards } from "./components.ts";
import { at } from "./numbers.ts";

/** How much of a graph sees how much of it. */
export interface Visibility {
  /**
   * Share of all ordered pairs of nodes, each with itself included, in which the first leads to the second: the density
   * of the visibility matrix, called propagation cost by MacCormack, Rusnak and Baldwin, "Exploring the structure of
   * complex software designs", Management Science 52 (2006). 0 for a graph without nodes.
   */
  readonly density: number;
  /** How many nodes were looked for from all others, where not every one was: they are spread evenly over the names. */
  readonly sample?: number;
}

/** Up to so many nodes every one is looked for, beyond that a sample of them: about a second at worst. */
const mostExact = 16_384;
const sampleSize = 4_096;

/** Nodes that are looked for in one go, a bit for each. */
const wordsPerNode = 32;
const bitsPerRound = wordsPerNode * 32;

/** Measures how densely a graph is connected, directly or not. */
export function visibility(graph: Adjacency, most: number = mostExact, size: number = sampleSize): Visibility {
  const count = graph.names.length;
  if (count === 0) return { density: 0 };
  const wanted = count > most ? spread(count, size) : [...graph.names.keys()];
  const parts = componentsUpwards(graph);
  let pairs = 0;
  for (let start = 0; start < wanted.length; start += bitsPerRound) {
    pairs += pairsInto(graph, parts, wanted.slice(start, start + bitsPerRound));
  }
  const density = pairs / (count * wanted.length);
  return wanted.length < count ? { density, sample: wanted.length } : { density };
}

function spread(count: number, size: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => Math.floor((index * count) / size));
}

/** How many pairs end in one of these nodes. Parts come after what they depend on, so one look at each is enough. */
function pairsInto(graph: Adjacency, parts: readonly (readonly number[])[], targets: readonly number[]): number {
  const bitOf = new Int32Array(graph.names.length).fill(-1);
  for (const [bit, node] of targets.entries()) bitOf[node] = bit;
  const partOf = new Int32Array(graph.names.length);
  const seen = new Int32Array(parts.length * wordsPerNode);
  let pairs = 0;
  for (const [part, members] of parts.entries()) {
    for (const node of members) partOf[node] = part;
    for (const node of members) mark(node, part);
    pairs += members.length * bitsIn(seen.subarray(part * wordsPerNode, (part + 1) * wordsPerNode));
  }
  return pairs;

  function mark(node: number, part: number): void {
    const own = part * wordsPerNode;
    const bit = at(bitOf, node);
    if (bit >= 0) seen[own + (bit >> 5)] = at(seen, own + (bit >> 5)) | (1 << (bit & 31));
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
      const other = at(partOf, graph.target(edge)) * wordsPerNode;
      if (other === own) continue;
      for (let word = 0; word < wordsPerNode; word++) seen[own + word] = at(seen, own + word) | at(seen, other + word);
    }
  }
}

/** Counts the ones in each word, sideways (Warren, "Hacker's Delight", 2nd edition, 5-1). */
function bitsIn(words: Int32Array): number {
  let count = 0;
  for (const word of words) {
    const pairs = word - ((word >>> 1) & 0x55555555);
    const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    count += Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
