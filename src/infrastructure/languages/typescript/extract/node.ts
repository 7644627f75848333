/** A node of the syntax tree as far as a walk must know it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** True for an object of the tree that is a node, not a list, a name or a flag. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The nodes directly below a node. */
export function* childrenOf(node: Node): Generator<Node> {
  for (const key in node) {
    const value = node[key];
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (const one of value) if (isNode(one)) yield one;
    } else if (isNode(value)) yield value;
  }
}

/** The name of an identifier; `undefined` for any other node. */
export function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === "Identifier" && typeof node.name === "string" ? node.name : undefined;
}

/** `a.b` for a plain member expression (`import.meta.url` included), `a` for an identifier; else `undefined`. */
export function pathOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "MetaProperty") return "import.meta";
  if (node.type === "ParenthesizedExpression" || node.type === "ChainExpression") return pathOf(node.expression);
  if (node.type !== "MemberExpression" || node.computed === true) return nameOf(node);

  // Only short paths are of interest; hostile input has chains of thousands.
  const object =
    isNode(node.object) && node.object.type === "MemberExpression" ? shortPath(node.object) : pathOf(node.object);
  const property = nameOf(node.property);
  return object && property ? `${object}.${property}` : undefined;
}

function shortPath(node: Node): string | undefined {
  const object = isNode(node.object) && node.object.type === "MetaProperty" ? "import.meta" : nameOf(node.object);
  const property = nameOf(node.property);
  return object && property && node.computed !== true ? `${object}.${property}` : undefined;
}
