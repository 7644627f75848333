import { isNode, nameOf, pathOf, type Node } from "./node.ts";

/** A function or the whole file, as far as the meaning of `require` goes. */
export interface Scope {
  readonly parent?: Scope;
  /** True inside `declare module` and `namespace`. */
  readonly ambient: boolean;
  /** Set once a binding of its own takes the name `require`; known for sure only when the walk is over. */
  rebound: boolean;
}

/** Names that stand for `require` and `createRequire` in one file; grows during the walk. */
export interface RequireNames {
  readonly requires: Set<string>;
  readonly makers: Set<string>;
}

/** The scope in which the children of a node live. */
export function scopeBelow(node: Node, scope: Scope): Scope {
  if (node.type === "TSModuleDeclaration") return { parent: scope, ambient: true, rebound: false };
  if (!/Function/u.test(node.type) || !Array.isArray(node.params)) return scope;
  return { parent: scope, ambient: scope.ambient, rebound: node.params.some((one) => nameOf(one) === "require") };
}

/** Notes what a declaration does to the name `require`: hides it, or makes another name mean the same. */
export function noteNames(node: Node, scope: Scope, names: RequireNames): void {
  if (node.type === "VariableDeclarator") noteVariable(node, scope, names);
  if (node.type === "AssignmentExpression") noteAssignment(node, names);
  if (node.type === "FunctionDeclaration" && nameOf(node.id) === "require") scope.rebound = true;
  if (!node.type.startsWith("Import")) return;

  const local = nameOf(node.local);
  if (local === "require") scope.rebound = true;
  if (local && nameOf(node.imported) === "createRequire") names.makers.add(local);
}

function noteVariable({ id, init }: Node, scope: Scope, names: RequireNames): void {
  const name = nameOf(id);
  // `declare const require: …` has no value and hides nothing.
  if (!name || !isNode(init)) return;
  if (meansRequire(init, names)) names.requires.add(name);
  else if (name === "require") scope.rebound = true;
}

function noteAssignment({ left, right }: Node, names: RequireNames): void {
  const name = nameOf(left);
  if (name && meansRequire(right, names)) names.requires.add(name);
}

const wrappers: ReadonlySet<string> = new Set(["AssignmentExpression", "ParenthesizedExpression"]);

/** True for `require` and `createRequire(…)`, also behind other names: `a = b = require`. */
function meansRequire(node: unknown, names: RequireNames): boolean {
  let value = node;
  while (isNode(value) && wrappers.has(value.type)) value = value.right ?? value.expression;
  return makesRequire(value, names) || nameOf(value) === "require";
}

/** True for `createRequire(…)` under any of its names. */
export function makesRequire(node: unknown, { makers }: RequireNames): boolean {
  if (!isNode(node) || node.type !== "CallExpression") return false;
  const path = pathOf(node.callee);
  return path !== undefined && makers.has(path.slice(path.lastIndexOf(".") + 1));
}

/** True if a function around the place, or the file, gives the name `require` to something else. */
export function isRebound(scope: Scope): boolean {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at.rebound) return true;
  return false;
}
