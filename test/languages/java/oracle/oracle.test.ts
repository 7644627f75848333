import { describe, expect, test } from "vitest";
import { filesBelow, nameOf, realTrees, textOf } from "./real-trees.ts";
import { onlyByJavac, onlyByJdeps, onlyByUs, type Verdict } from "./adjudication.ts";
import { javacNames, jdepsPackages, only, ourNames, ourPackages } from "./edges.ts";
import { dependenciesByJdeps, hasJdk, inFolder, namesByJavac, write } from "./java-tool.ts";
import { recordedDependencies, recordedNames } from "./recorded.ts";
import { shop } from "./shop.ts";

const sources = Object.keys(shop).sort();

function edgesOf(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.flatMap(({ edges }) => edges).sort();
}

describe("the shop, as javac and jdeps of JDK 17 saw it", () => {
  test("javac finds the names that we find, but for the adjudicated ones", async () => {
    const ours = await ourNames(shop);
    expect(only(ours, recordedNames)).toEqual([]);
    expect(only(recordedNames, ours)).toEqual(edgesOf(onlyByJavac));
  });

  test("jdeps finds the packages that we find, but for the adjudicated ones", async () => {
    const ours = await ourPackages(shop);
    expect(only(ours, recordedDependencies)).toEqual(edgesOf(onlyByUs));
    expect(only(recordedDependencies, ours)).toEqual(edgesOf(onlyByJdeps));
  });
});

describe.skipIf(!hasJdk)("the shop, as the JDK at hand sees it", () => {
  test("javac says what was recorded", async () => {
    const names = await inFolder(async (root) =>
      inFolder(async (scratch) => {
        write(root, shop);
        return namesByJavac(root, sources, scratch);
      }),
    );
    expect(javacNames(names)).toEqual(recordedNames);
  });

  test("jdeps says what was recorded", async () => {
    const lines = await inFolder(async (root) =>
      inFolder(async (scratch) => {
        write(root, shop);
        return dependenciesByJdeps(root, sources, scratch);
      }),
    );
    expect(jdepsPackages(lines)).toEqual(recordedDependencies);
  });
});

const trees = realTrees.map((folder) => ({ folder, name: nameOf(folder), paths: filesBelow(folder) }));
const javaTrees = trees.filter(({ paths }) => {
  const count = paths.filter((path) => path.endsWith(".java")).length;
  return count > 0 && count <= 500;
});

/** Without the libraries javac cannot say much of what lies outside, but the project's own types it finds. */
describe.skipIf(!hasJdk || javaTrees.length === 0)("real trees: references to files of the project", () => {
  test.for(javaTrees)("$name", async ({ folder, paths }) => {
    const wanted = paths.filter((path) => /\.java$|(?:^|\/)(?:pom\.xml|.*\.gradle(?:\.kts)?)$/u.test(path));
    const files = Object.fromEntries(wanted.map((path) => [path, textOf(folder, path)]));
    const javaFiles = wanted.filter((path) => path.endsWith(".java"));
    const names = javacNames(await inFolder(async (scratch) => namesByJavac(folder, javaFiles, scratch)));
    const isInside = (edge: string) => edge.includes(" → file ");
    const ours = (await ourNames(files)).filter(isInside);
    expect(ours.length).toBeGreaterThan(0);
    expect(only(ours, names)).toEqual([]);
    expect(only(names.filter(isInside), ours)).toEqual([]);
  });
});
