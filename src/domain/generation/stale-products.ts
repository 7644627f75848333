import type { Base } from "../findings/rule.ts";
import { groupBy } from "../source/group-by.ts";
import { isCode, type Product } from "./product.ts";

/** An input that a change edited, and files made from it that it did not. */
export interface Stale {
  readonly input: string;
  readonly outputs: readonly string[];
}

/**
 * What a change edited without generating again. One output that changed shows that the tool ran: others may have nothing to
 * do with what was edited (the client of a schema in which only a message changed).
 */
export function staleProducts(
  products: readonly Product[],
  { fateOf, isReformatted }: Pick<Base, "fateOf" | "isReformatted">,
  countsCode: boolean,
): readonly Stale[] {
  const judged = products.filter((product) => countsCode || !isCode(product));
  return [...groupBy(judged, ({ input }) => input)].flatMap(([input, made]) => {
    const outputs = made.map(({ path }) => path);
    const isChanged = fateOf(input) === "edited" && !isReformatted(input);
    const isStale = isChanged && outputs.every((path) => fateOf(path) === "same");
    return isStale ? [{ input, outputs }] : [];
  });
}
