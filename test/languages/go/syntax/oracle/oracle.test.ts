import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, sep } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { ReadSyntax } from "../../../../../src/application/ports/language.ts";
import { writeFiles } from "../../../../snapshots/repository.ts";
import { hasGo, runGo } from "../../oracle/go-tool.ts";
import { filesBelow, realTrees } from "../../oracle/real-trees.ts";
import { loadReader } from "../facts-of.ts";
import { adjudicate } from "./adjudication.ts";
import { compare } from "./compare.ts";
import { type FileFacts, factsFrom } from "./facts.ts";
import { shop } from "./shop.ts";

let read: ReadSyntax;
beforeAll(async () => {
  read = await loadReader();
});

const recordedAt = join(import.meta.dirname, "shop.recorded.json");
const recorded: readonly FileFacts[] = JSON.parse(readFileSync(recordedAt, "utf8"));

function onDisk(path: string): string {
  return readFileSync(path, "utf8");
}

/** What the Go at hand says of the shop. */
function askAboutShop(): readonly FileFacts[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "shop-")));
  try {
    writeFiles(folder, shop);
    return factsFrom(folder, ["./..."]).map((file) => ({
      ...file,
      Path: relative(folder, file.Path).replaceAll(sep, "/"),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the shop, as go/parser and go/types of Go 1.26 saw it", () => {
  test("has the facts that our reader finds, but for the adjudicated ones", () => {
    const { files, facts, disagreements } = compare(read, recorded, (path) => shop[path] ?? "");
    expect({ files, isEmpty: facts === 0, ...adjudicate(disagreements) }).toEqual({
      files: 3,
      isEmpty: false,
      open: [],
      counts: { "dot import": 2, "element of a variable of another file": 2 },
    });
  });

  test.skipIf(!hasGo)("is seen in the same way by the Go at hand", () => {
    expect(askAboutShop()).toEqual(recorded);
  });
});

const standard = ["database/sql", "encoding/json", "net/http", "text/template", "go/types", "sync/...", "os/exec"];

describe.skipIf(!hasGo)("packages of the standard library", () => {
  test("have the facts that our reader finds", { timeout: 600_000 }, () => {
    const root = runGo(".", ["env", "GOROOT"]).stdout.trim();
    const found = compare(read, factsFrom(join(root, "src"), standard), onDisk);
    expect(found.files).toBeGreaterThan(100);
    expect(found.types.said / found.types.known).toBeGreaterThan(0.5);
    expect(adjudicate(found.disagreements).open).toEqual([]);
  });
});

const modules = realTrees.flatMap((tree) => {
  const manifests = filesBelow(tree).filter((path) => basename(path) === "go.mod");
  return manifests.map((path) => ({ name: join(basename(tree), dirname(path)), folder: join(tree, dirname(path)) }));
});

describe.skipIf(!hasGo || modules.length === 0)("real modules", () => {
  test.for(modules)("$name has the facts that our reader finds", { timeout: 600_000 }, ({ folder }) => {
    const { disagreements } = compare(read, factsFrom(folder, ["./..."]), onDisk);
    expect(adjudicate(disagreements).open).toEqual([]);
  });
});
