import type { Layer } from "../architecture/layer.ts";
import { mayDepend } from "../architecture/layer-law.ts";
import { isWiring } from "../architecture/entry.ts";
import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredType, Reads } from "../code/code-file.ts";
import { coreLayerOf, isWritten } from "../code/reads.ts";
import { categories } from "../packages/category.ts";
import { isConcreteAdapter } from "./adapters.ts";
import { type Taken, takenIn } from "./taken-types.ts";

const clients = [...categories.orm, ...categories.http, ...categories.mq, ...categories.cloud];

/** Layers, and what outside of them uses a client of a technology. */
export const coreAndAdapters: Reads = ({ place, imports }) =>
  isWritten(place) && (place.layer !== undefined || imports(clients));

/** Something of the core that is given an adapter, where a contract would do. */
export interface ConcreteDependency extends Taken {
  readonly adapter: DeclaredType;
}

/** Adapters that a file of the core is given as what they are. An import that a layer must not have is told by another rule. */
export function* concreteDependencies(
  code: Code,
  file: CodeFile,
  layers: readonly Layer[],
): Generator<ConcreteDependency> {
  if (!coreLayerOf(file) || isWiring(file.path)) return;
  for (const taken of takenIn(code, file)) {
    const { type, owner } = taken;
    const adapter = code.types.declared({ file, type });
    if (!adapter || !isConcreteAdapter(code, adapter)) continue;
    if (owner && isConcreteAdapter(code, { file, type: owner })) continue;
    if (isLawful(layers, file, adapter.file)) yield { ...taken, adapter };
  }
}

function isLawful(layers: readonly Layer[], { place }: CodeFile, { place: { layer: to } }: CodeFile): boolean {
  const from = layers.find(({ name }) => name === place.layer);
  return from === undefined || to === undefined || mayDepend(from, to);
}
