import { realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Import } from "../../../../src/domain/source/import.ts";
import { go } from "../../../../src/infrastructure/languages/go/index.ts";
import type { Resolver } from "../../../../src/application/ports/language.ts";
import type { Facts } from "../../../../src/domain/source/facts.ts";
import { projectAt } from "./project-at.ts";
import { isLeftOut, runGo } from "./go-tool.ts";

/** One disagreement with the go command. */
export interface Difference {
  readonly module: string;
  readonly subject: string;
  readonly go: string;
  readonly ours: string;
}

/** What `go list -json` says of a package, as far as it matters here. */
interface ListedPackage {
  readonly Dir: string;
  readonly ImportPath: string;
  readonly Standard?: boolean;
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
  readonly TestGoFiles?: readonly string[];
  readonly XTestGoFiles?: readonly string[];
  readonly IgnoredGoFiles?: readonly string[];
  readonly Imports?: readonly string[];
  readonly TestImports?: readonly string[];
  readonly XTestImports?: readonly string[];
  readonly EmbedFiles?: readonly string[];
  readonly TestEmbedPatterns?: readonly string[];
  readonly XTestEmbedPatterns?: readonly string[];
  readonly Error?: { readonly Err: string };
}

const fields =
  "Dir,ImportPath,Standard,GoFiles,CgoFiles,TestGoFiles,XTestGoFiles,IgnoredGoFiles,Imports,TestImports,XTestImports,EmbedFiles,TestEmbedPatterns,XTestEmbedPatterns,Error";

/** How much was compared, so that an empty comparison shows, and what came out different. */
export interface Comparison {
  readonly packages: number;
  readonly files: number;
  readonly targets: number;
  readonly differences: readonly Difference[];
}

interface Checkout {
  readonly root: string;
  readonly facts: ReadonlyMap<string, Facts>;
  readonly resolver: Resolver;
}

/** Compares, for every module of a checkout, what its packages import and where that leads, with `go list`. */
export async function compareWithGoList(folder: string, tags: readonly string[] = []): Promise<Comparison> {
  const project = await projectAt(folder);
  const resolver = await go.resolver(project);
  const facts = new Map(project.files.map((file) => [file.path, file.facts]));
  const checkout = { root: realpathSync(folder), facts, resolver };
  const all = resolver.units.map((unit) => compareModule(checkout, unit, tags));
  return {
    packages: sum(all.map(({ packages }) => packages)),
    files: sum(all.map(({ files }) => files)),
    targets: sum(all.map(({ targets }) => targets)),
    differences: all.flatMap(({ differences }) => differences),
  };
}

function compareModule(checkout: Checkout, module: string, tags: readonly string[]): Comparison {
  const folder = join(checkout.root, module);
  const listed = list(folder, ["-e", `-tags=${tags.join()}`, `-json=${fields}`, "./..."]);
  const asked = new Map<string, string>();
  const differences = listed.flatMap((one) => comparePackage(checkout, module, one, asked));
  return {
    packages: listed.length,
    files: sum(listed.map((one) => builtFiles(one).length)),
    targets: asked.size,
    differences: [...differences, ...compareTargets(checkout, module, asked)],
  };
}

/** Files and imports of one package; notes in `asked` which file asks for which path. */
function comparePackage(checkout: Checkout, module: string, listed: ListedPackage, asked: Map<string, string>) {
  const at = inRoot(checkout, listed.Dir) ?? listed.Dir;
  const differences: Difference[] = [];
  const compare = (subject: string, theirs: readonly string[], ours: readonly string[]) => {
    const [go, found] = [sorted(theirs), sorted(ours)];
    if (go !== found) differences.push({ module, subject: `${subject} of ${at}`, go, ours: found });
  };
  const importsOf = (files: readonly string[]) => files.flatMap((name) => factsOf(checkout, at, name)?.imports ?? []);

  compare(
    "embedded files",
    listed.EmbedFiles ?? [],
    embeddedBy(checkout, at, [...(listed.GoFiles ?? []), ...(listed.CgoFiles ?? [])]),
  );
  for (const { title, files, imports, patterns } of partsOf(listed)) {
    const found = importsOf(files);
    compare(
      `${title} imports`,
      imports,
      found.filter(isPlain).map(({ specifier }) => specifier),
    );
    if (patterns)
      compare(
        `${title} embeds`,
        patterns,
        found.filter((one) => !isPlain(one)).map(({ specifier }) => specifier),
      );
    for (const name of files)
      for (const one of importsOf([name]).filter(isPlain)) asked.set(one.specifier, below(at, name));
  }
  for (const name of listed.IgnoredGoFiles ?? []) {
    if (!factsOf(checkout, at, name))
      differences.push({ module, subject: below(at, name), go: "is there", ours: "is missing" });
  }
  return differences;
}

/** Of tests, go list resolves embed patterns only when it makes test binaries; the patterns are there anyway. */
function partsOf(listed: ListedPackage) {
  const {
    GoFiles = [],
    CgoFiles = [],
    TestGoFiles = [],
    XTestGoFiles = [],
    Imports = [],
    TestImports = [],
    XTestImports = [],
  } = listed;
  return [
    { title: "main", files: [...GoFiles, ...CgoFiles], imports: Imports },
    { title: "test", files: TestGoFiles, imports: TestImports, patterns: listed.TestEmbedPatterns ?? [] },
    { title: "outer test", files: XTestGoFiles, imports: XTestImports, patterns: listed.XTestEmbedPatterns ?? [] },
  ];
}

function embeddedBy({ facts, resolver }: Checkout, at: string, files: readonly string[]): readonly string[] {
  return files.flatMap((name) => {
    const path = below(at, name);
    const embeds = (facts.get(path)?.imports ?? []).filter((imported) => !isPlain(imported));
    return embeds.flatMap((imported) =>
      resolver.resolve(path, imported).map(({ module }) => (at === "." ? module : module.slice(at.length + 1))),
    );
  });
}

/** Asks the go command where the paths lead, as seen from one module. */
function compareTargets(checkout: Checkout, module: string, asked: ReadonlyMap<string, string>): readonly Difference[] {
  const paths = [...asked.keys()].filter((path) => path !== "C");
  if (paths.length === 0) return [];
  const answers = list(join(checkout.root, module), ["-e", "-find", "-json=Dir,ImportPath,Standard,Error", ...paths]);
  const byPath = new Map(answers.map((answer) => [answer.ImportPath, answer]));
  return paths.flatMap((path) => {
    const theirs = verdictOf(checkout, byPath.get(path));
    const ours = ourVerdict(checkout, asked.get(path) ?? "", path);
    const bothLeadNowhere = theirs.startsWith("error") && /^(?:unresolved|generated)/u.test(ours);
    return theirs === ours || bothLeadNowhere ? [] : [{ module, subject: path, go: theirs, ours }];
  });
}

function verdictOf(checkout: Checkout, answer: ListedPackage | undefined): string {
  if (!answer?.Dir) return `error: ${answer?.Error?.Err ?? "no answer"}`;
  if (answer.Standard) return "platform";
  const folder = inRoot(checkout, answer.Dir);
  return folder === undefined || /(?:^|\/)vendor\//u.test(folder) ? "package" : `project ${folder}`;
}

function ourVerdict({ resolver }: Checkout, from: string, specifier: string): string {
  const [found] = resolver.resolve(from, { specifier, kind: "value", line: 1, column: 1, endColumn: 1 });
  if (!found) return `project ${resolver.moduleOf(from)}`;
  if (found.origin === "project") return `project ${found.module}`;
  return found.reason ? `unresolved: ${found.reason.en}` : found.origin;
}

function list(folder: string, words: readonly string[]): readonly ListedPackage[] {
  const { stdout, stderr } = runGo(folder, ["list", ...words], { alone: isLeftOut(folder) });
  if (!stdout.trim()) {
    if (/matched no packages/u.test(stderr)) return [];
    throw new Error(`go list failed in ${folder}: ${stderr}`);
  }
  return stdout
    .trim()
    .split(/\n(?=\{)/u)
    .map((text): ListedPackage => JSON.parse(text));
}

function builtFiles({ GoFiles = [], CgoFiles = [], TestGoFiles = [], XTestGoFiles = [] }: ListedPackage) {
  return [...GoFiles, ...CgoFiles, ...TestGoFiles, ...XTestGoFiles];
}

function isPlain({ form }: Import): boolean {
  return form !== "embed";
}

function factsOf({ facts }: Checkout, at: string, name: string): Facts | undefined {
  return facts.get(below(at, name));
}

function below(folder: string, name: string): string {
  return folder === "." ? name : `${folder}/${name}`;
}

function inRoot({ root }: Checkout, folder: string): string | undefined {
  const path = relative(root, folder).replaceAll(sep, "/") || ".";
  return path.startsWith("..") ? undefined : path;
}

function sorted(words: readonly string[]): string {
  return [...new Set(words)].sort().join(" ");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
