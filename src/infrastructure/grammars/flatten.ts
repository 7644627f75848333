import type { Language, Parser, Tree, TreeCursor } from "web-tree-sitter";
import type { FlatTree } from "./flat-tree.ts";

/** Parses a text. The tree is valid until the next text is parsed: all use the same room. */
export type ParseFlat = (text: string) => FlatTree;

/** What of a grammar's trees is laid out, beside the kinds that the grammar names. */
export interface Kept {
  /** The rule that stands for a whole text. */
  readonly root: string;
  /** Keywords and operators that are nodes. */
  readonly tokens: readonly string[];
  /** Kinds of comments: they are kept apart. */
  readonly comments: readonly string[];
}

/** The numbers of a tree, one an index; they grow with the largest text. */
interface Room {
  kinds: Uint16Array;
  fields: Uint8Array;
  starts: Uint32Array;
  ends: Uint32Array;
  behind: Uint32Array;
}

const skipped = 0;
const leaf = 1;
const inner = 2;
const comment = 3;

/** A broken text is often broken all over: the first few places say enough. */
const mostFaults = 5;

/** Lays the trees of a parser out flat. */
export function createParseFlat(parser: Parser, kept: Kept): ParseFlat {
  const { language } = parser;
  if (!language) throw new TypeError("A parser without a language parses nothing.");

  const fates = fatesOf(language, kept);
  const room = grown();
  return (text) => {
    const tree = parser.parse(text);
    if (!tree) throw new TypeError("A parser without a language parses nothing.");
    const cursor = tree.walk();
    const comments = layOut(cursor, fates, room);
    cursor.delete();
    const faults = tree.rootNode.hasError ? faultsIn(tree) : [];
    tree.delete();
    return { text, kindNames: language.types, fieldNames: language.fields, ...room, comments, faults };
  };
}

/** What becomes of a node, by the number of its kind. Grammars number tokens before rules; errors have the last number. */
function fatesOf(language: Language, { root, tokens, comments }: Kept): Uint8Array {
  const fates = new Uint8Array(1 << 16).fill(inner);
  const firstRule = language.types.indexOf(root);
  language.types.forEach((name, kind) => {
    const isKept = language.nodeTypeIsNamed(kind) || tokens.includes(name);
    if (comments.includes(name)) fates[kind] = comment;
    else if (!isKept) fates[kind] = skipped;
    else if (kind < firstRule) fates[kind] = leaf;
  });
  return fates;
}

/** Goes through the tree once, without recursion: how deep it is nested is the choice of the text. Gives the comments. */
function layOut(cursor: TreeCursor, fates: Uint8Array, room: Room): readonly number[] {
  const comments: number[] = [];
  const open: number[] = [];
  let count = 0;
  for (;;) {
    const kind = cursor.nodeTypeId;
    const fate = fates[kind];
    if (fate === comment) comments.push(cursor.startIndex, cursor.endIndex);
    else if (fate !== skipped) {
      note(cursor, kind, count, room);
      count += 1;
      room.behind[count - 1] = count;
      if (fate === inner && cursor.gotoFirstChild()) {
        open.push(count - 1);
        continue;
      }
    }
    while (!cursor.gotoNextSibling()) {
      const node = open.pop();
      if (node === undefined) return comments;
      room.behind[node] = count;
      cursor.gotoParent();
    }
  }
}

function note(cursor: TreeCursor, kind: number, node: number, room: Room): void {
  if (node === room.kinds.length) Object.assign(room, grown(room));
  room.kinds[node] = kind;
  room.fields[node] = cursor.currentFieldId;
  room.starts[node] = cursor.startIndex;
  room.ends[node] = cursor.endIndex;
}

/** Twice the room, with what it holds. */
function grown(room?: Room): Room {
  const size = room ? room.kinds.length * 2 : 1 << 14;
  const larger = {
    kinds: new Uint16Array(size),
    fields: new Uint8Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    behind: new Uint32Array(size),
  };
  if (!room) return larger;
  larger.kinds.set(room.kinds);
  larger.fields.set(room.fields);
  larger.starts.set(room.starts);
  larger.ends.set(room.ends);
  larger.behind.set(room.behind);
  return larger;
}

/** Offsets of what the grammar does not know, and of what it misses. */
function faultsIn(tree: Tree): readonly number[] {
  const faults: number[] = [];
  const open = [tree.rootNode];
  for (let node = open.pop(); node && faults.length < mostFaults; node = open.pop()) {
    if (node.isError || node.isMissing) faults.push(node.startIndex);
    else for (const child of node.children.reverse()) if (child.hasError || child.isMissing) open.push(child);
  }
  return faults;
}
