/**
 * A syntax tree laid out in arrays. A node is an index; nodes are in the order of the text, so that the first child of a node
 * is the next index, if that lies before `behind` of the node. Numbers are cheaper to ask than nodes in the memory of the parser.
 */
export interface FlatTree {
  readonly text: string;
  /** Kinds and fields by their numbers, as the grammar calls them. */
  readonly kindNames: readonly string[];
  readonly fieldNames: readonly (string | null)[];
  readonly kinds: Uint16Array;
  readonly fields: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The first index that is no part of a node. */
  readonly behind: Uint32Array;
  /** Start and end of every comment, in turn; comments are no nodes. */
  readonly comments: readonly number[];
  /** Where the text does not follow the grammar; the first few places. */
  readonly faults: readonly number[];
}

/** What the grammar calls a node. */
export function kindOf(tree: FlatTree, node: number): string {
  return tree.kindNames[tree.kinds[node] ?? 0] ?? "ERROR";
}

/** The text of a node. */
export function textOf(tree: FlatTree, node: number): string {
  return tree.text.slice(tree.starts[node], tree.ends[node]);
}

/** Offset of the first character of a node. */
export function startOf(tree: FlatTree, node: number): number {
  return tree.starts[node] ?? 0;
}

/** Offset behind the last character of a node. */
export function endOf(tree: FlatTree, node: number): number {
  return tree.ends[node] ?? 0;
}

/** The first index behind a node and all that it holds: its next sibling, if it has one. */
export function behind(tree: FlatTree, node: number): number {
  return tree.behind[node] ?? node + 1;
}

/** The first child of a node that has the name of a field. */
export function childIn(tree: FlatTree, node: number, field: string): number | undefined {
  const end = behind(tree, node);
  for (let child = node + 1; child < end; child = behind(tree, child))
    if (tree.fieldNames[tree.fields[child] ?? 0] === field) return child;
  return undefined;
}

/** The first child of a node that is of a kind. */
export function childOfKind(tree: FlatTree, node: number, kind: string): number | undefined {
  const end = behind(tree, node);
  for (let child = node + 1; child < end; child = behind(tree, child)) if (kindOf(tree, child) === kind) return child;
  return undefined;
}

/** The field that a node fills in its parent. */
export function fieldOf(tree: FlatTree, node: number): string | null {
  return tree.fieldNames[tree.fields[node] ?? 0] ?? null;
}
