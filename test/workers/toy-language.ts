import type { Language } from "../../src/application/ports/language.ts";
import type { Facts } from "../../src/domain/source/facts.ts";

/** A language for tests: `import <specifier>` on a line of its own, and words that make its extractor misbehave. */
export const toy: Language = {
  id: "typescript",
  name: "Toy",
  extensions: [".toy"],
  version: 1,
  limits: [],
  extractor: async () => extract,
  resolver: () => Promise.reject(new Error("not needed here")),
  externalId: (specifier) => specifier,
};

function extract(text: string): Facts {
  if (text.includes("throw!")) throw new Error("the toy broke");
  if (text.includes("hang!")) for (;;);
  if (text.includes("overflow!")) overflow(0);
  if (text.includes("exit!")) process.exit(3);
  if (text.includes("memory!")) fillMemory();
  const lines = text.split(/\r?\n/u);
  const imports = lines.flatMap((line, index) => {
    const at = line.indexOf("import ");
    if (at === -1) return [];
    const specifier = line.slice(at + 7);
    return [{ specifier, kind: "value" as const, line: index + 1, column: at + 1, endColumn: line.length + 1 }];
  });
  return { imports };
}

function overflow(depth: number): number {
  return overflow(depth + 1) + 1;
}

function fillMemory(): void {
  const kept: number[][] = [];
  for (;;) kept.push(Array.from({ length: 1_000_000 }, (_, index) => index));
}
