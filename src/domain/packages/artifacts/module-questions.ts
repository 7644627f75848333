import type { GoSum, GoSumLine } from "../go/go-file.ts";
import type { Packages } from "../packages.ts";

/** A version of a module that go.sum vouches for. */
export interface CachedModuleQuestion {
  readonly module: string;
  readonly version: string;
  /** True if go.sum has a hash of the whole module, false if of its go.mod alone. */
  readonly whole: boolean;
}

/** Key of a module among the artifacts. */
export function moduleKey({ module, version }: Pick<CachedModuleQuestion, "module" | "version">): string {
  return `${module}@${version}`;
}

/** Every line of every go.sum and go.work.sum. */
export function* sumLinesIn({ go }: Packages): Generator<{ readonly file: GoSum; readonly line: GoSumLine }> {
  for (const file of go) {
    if (file.kind !== "go.sum" && file.kind !== "go.work.sum") continue;
    for (const line of file.lines) yield { file, line };
  }
}

/** Every version of a module that some go.sum vouches for, each once. */
export function moduleQuestions(packages: Packages): readonly CachedModuleQuestion[] {
  const questions = new Map<string, CachedModuleQuestion>();
  for (const { line } of sumLinesIn(packages)) {
    const { module, version, isGoMod } = line;
    const before = questions.get(moduleKey(line));
    questions.set(moduleKey(line), { module, version, whole: before?.whole === true || !isGoMod });
  }
  return [...questions.values()];
}
