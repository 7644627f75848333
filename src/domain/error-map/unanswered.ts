import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { linksOf } from "../code/links.ts";
import type { Graph } from "../graph/graph.ts";
import type { CoreError } from "./core-errors.ts";
import { answering, type Mapper } from "./mappers.ts";
import { errorsNamedIn } from "./named-errors.ts";

/** An error of the core, and the files of a mapper that could answer it. */
export interface Owed {
  readonly error: CoreError;
  readonly mappers: readonly CodeFile[];
  /** True if one of them names it, or what it builds on. */
  readonly isAnswered: boolean;
}

/** What a mapper makes of errors; those that none of its files could answer are left out. */
export function owedBy(
  { code, graph }: { readonly code: Code; readonly graph: Graph },
  mapper: Mapper,
  errors: readonly CoreError[],
): readonly Owed[] {
  const links = linksOf(graph);
  const named = new Map(mapper.files.map((file) => [file, errorsNamedIn(code, links, file)]));
  return errors.flatMap((error) => {
    const mappers = answering(mapper, error);
    const isAnswered = mappers.some((one) => error.keys.some((key) => named.get(one)?.has(key)));
    return mappers.length > 0 ? [{ error, mappers, isAnswered }] : [];
  });
}
