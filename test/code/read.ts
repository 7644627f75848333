import { buildGraph } from "../../src/application/pipeline/build-graph.ts";
import { readCode } from "../../src/application/pipeline/read-code.ts";
import { languages } from "../../src/compose/languages.ts";
import { defaultSettings } from "../../src/domain/architecture/settings.ts";
import type { Code } from "../../src/domain/code/code.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import type { TypePatterns } from "../../src/domain/roles/type-role.ts";
import { factsSource } from "../../src/infrastructure/workers/facts-source.ts";
import { memorySnapshot } from "../memory/tree.ts";

/** All code of a tree in memory. */
export async function codeOf(tree: FileTree, types: TypePatterns = {}): Promise<Code> {
  const snapshot = memorySnapshot(tree);
  const settings = { ...defaultSettings, types };
  const source = {
    snapshot,
    listing: await snapshot.list(),
    settings,
    facts: factsSource({ languages }),
    progress() {},
  };
  const built = await buildGraph({ ...source, languages });
  const { code } = await readCode(source, built, [() => true]);
  return code.only(() => true);
}

/** The full names of all that a file calls, in the order of the text. */
export function callsIn(code: Code, path: string): readonly string[] {
  const file = code.files.get(path);
  return file ? file.syntax.calls.map((call) => code.callName(file, call)) : [];
}

/** Where the calls of a file lead within the project: `path#owner.name`. */
export function calleesIn(code: Code, path: string): readonly string[] {
  const file = code.files.get(path);
  return (file?.syntax.calls ?? []).flatMap((call) => {
    const found = file && code.types.callee(file, call);
    return found ? [`${found.file.path}#${[found.function.owner, found.function.name].filter(Boolean).join(".")}`] : [];
  });
}
