import { type Decorator, Node } from "ts-morph";
import { name as told } from "../told.ts";
import { chainOf, nameOfChain } from "./chain.ts";

/** Decorators with the number of their arguments. */
export function marksOf(node: Node): readonly string[] {
  if (!Node.isDecoratable(node)) return [];
  return node.getDecorators().map((one) => `@${markName(one)}/${one.getArguments().length}`);
}

function markName(node: Decorator): string {
  const chain = chainOf(node.getCallExpression()?.getExpression() ?? node.getExpression());
  const name = nameOfChain(chain);
  return name ? told(name) : node.getFullName();
}
