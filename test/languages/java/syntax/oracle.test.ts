import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inFolder } from "../oracle/java-tool.ts";
import { filesBelow, nameOf, realTrees, textOf } from "../oracle/real-trees.ts";
import { linesOf } from "./oracle-lines.ts";
import { compareMeanings } from "./oracle-meanings.ts";
import { askJavac, compileOracle, jdk, jdkSources, linesByFile, oracleFolder, unpackSources } from "./oracle-tool.ts";
import { verdicts } from "./oracle-verdicts.ts";
import { syntaxOf } from "./told.ts";

const samples = join(oracleFolder, "sample");
/** What SyntaxOracle said of the samples with JDK 25. */
const recorded = linesByFile(readFileSync(join(oracleFolder, "recorded.txt"), "utf8"));

/** Lines that tell facts; the others tell what javac knows of names. */
/** Differences that are none of ours. */
function isAdjudicated(line: string): boolean {
  return verdicts.some(({ lines }) => lines.test(line));
}

function isFact(line: string): boolean {
  return !/^(?:member|bare|typed) /u.test(line);
}

/** Where we say something else than javac. */
function differences(text: string, javac: readonly string[]): readonly string[] {
  const syntax = syntaxOf(text);
  const ours = linesOf(syntax, text);
  const theirs = javac.filter(isFact);
  return [
    ...without(ours, theirs).map((line) => `+ ${line}`),
    ...without(theirs, ours).map((line) => `- ${line}`),
    ...compareMeanings(syntax, javac).differences,
  ];
}

/** What stands in a list more often than in another. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

describe("samples in which every construct occurs, as javac of JDK 25 saw them", () => {
  test.each([...recorded])("%s", (path, javac) => {
    expect(javac.length).toBeGreaterThan(50);
    expect(differences(textOf(samples, path), javac)).toEqual([]);
  });
});

describe.skipIf(jdk < 25)("samples, as the JDK at hand sees them", () => {
  test("javac says what was recorded", async () => {
    await inFolder(async (classes) => {
      compileOracle(classes);
      expect([...askJavac(classes, { root: samples, sources: [...recorded.keys()] })]).toEqual([...recorded]);
    });
  });
});

const trees = realTrees.filter((folder) => filesBelow(folder).some((path) => path.endsWith(".java")));

/** Without libraries javac knows little of what lies outside. */
describe.skipIf(jdk < 17 || trees.length === 0)("real trees", () => {
  test.for(trees)("%s", async (folder) => {
    const sources = filesBelow(folder).filter((path) => /(?<!-info)\.java$/u.test(path));
    const javac = await inFolder(async (classes) => {
      compileOracle(classes);
      return askJavac(classes, { root: folder, sources });
    });
    const found = sources.flatMap((path) =>
      differences(textOf(folder, path), javac.get(path) ?? []).map((line) => `${path}: ${line}`),
    );
    expect(found.filter((line) => !isAdjudicated(line))).toEqual([]);
    console.info(`${nameOf(folder)}: ${sources.length} files`);
  });
});

/** Packages of the JDK with much of what Java can say. */
const packages = ["java/time", "java/util/concurrent", "java/util/stream", "java/lang/invoke"];

describe.skipIf(jdk < 17 || jdkSources === undefined)("the JDK's own sources, where javac knows every name", () => {
  test.for(packages)("%s", async (name) => {
    const found = await inFolder(async (root) =>
      inFolder(async (classes) => {
        unpackSources(jdkSources ?? "", `java.base/${name}`, root);
        compileOracle(classes);
        const module = join(root, "java.base");
        const sources = filesBelow(module).filter((path) => /(?<!-info)\.java$/u.test(path));
        const javac = askJavac(classes, { root: module, sources, options: ["--patch-module", `java.base=${module}`] });
        return sources.flatMap((path) =>
          differences(textOf(module, path), javac.get(path) ?? []).map((line) => `${path}: ${line}`),
        );
      }),
    );
    expect(found.filter((line) => !isAdjudicated(line))).toEqual([]);
  });
});
