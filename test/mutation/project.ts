import { buildGraph, type BuiltGraph } from "../../src/application/pipeline/build-graph.ts";
import { readCode } from "../../src/application/pipeline/read-code.ts";
import { languages } from "../../src/compose/languages.ts";
import { defaultSettings } from "../../src/domain/architecture/settings.ts";
import type { Code } from "../../src/domain/code/code.ts";
import type { CodeFile } from "../../src/domain/code/code-file.ts";
import type { Finding } from "../../src/domain/findings/finding.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import type { FactsCache } from "../../src/infrastructure/cache/facts-cache.ts";
import { decode, type Extraction } from "../../src/infrastructure/cache/encoded-facts.ts";
import { factsSource } from "../../src/infrastructure/workers/facts-source.ts";
import { makeTool } from "../../src/application/make-tool.ts";
import { here, memorySnapshot, worldOver } from "../memory/tree.ts";

/** A project into which faults are planted. */
export interface Project {
  readonly name: string;
  readonly tree: FileTree;
  readonly built: BuiltGraph;
  readonly code: Code;
  /** Files of the product, with what they say: no tests, nothing generated. */
  readonly files: readonly CodeFile[];
  textOf(path: string): string;
  /** What the tool says of the tree with one file changed or added; `severities` are of rules that are off by default. */
  check(path: string, text: string, severities: Readonly<Record<string, "warning">>): Promise<readonly Finding[]>;
}

/** Reads a project once; every check after that parses the changed file alone. */
export async function openProject(name: string, tree: FileTree): Promise<Project> {
  const cache = memoryCache();
  const snapshot = memorySnapshot(tree);
  const facts = factsSource({ languages, cache });
  const source = { snapshot, listing: await snapshot.list(), settings: defaultSettings, facts, progress() {} };
  const built = await buildGraph({ ...source, languages });
  const { code } = await readCode(source, built, [() => true]);
  // Code inside of markup has its own beginning, which is not the file's.
  const isProduct = ({ path, place: { role } }: CodeFile) =>
    role !== "test" && role !== "generated" && !/\.(?:vue|svelte|astro)$/u.test(path);
  return {
    name,
    tree,
    built,
    code,
    files: [...code.files.values()].filter(isProduct),
    textOf: (path) => tree[path] ?? "",
    async check(path, text, severities) {
      const world = { ...worldOver(memorySnapshot({ ...tree, [path]: text })), facts: async () => facts };
      const report = await makeTool(world).check({ ...here, rules: severities, baseline: false });
      return report.findings;
    },
  };
}

/** Remembers facts for as long as it lives. */
function memoryCache(): FactsCache {
  const known = new Map<string, Extraction>();
  return {
    find: (keys) => new Map([...keys].flatMap((key) => pairOf(key, known.get(key)))),
    keep: (entries) => {
      for (const [key, line] of entries) {
        const extraction = decode(line);
        if (extraction) known.set(key, extraction);
      }
    },
  };
}

function pairOf(key: string, extraction: Extraction | undefined): readonly (readonly [string, Extraction])[] {
  return extraction ? [[key, extraction]] : [];
}
