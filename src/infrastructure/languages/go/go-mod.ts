import { type Text, tell } from "../../../domain/findings/text.ts";
import { type Directive, type ModFault, readModSyntax } from "./mod-syntax.ts";

/** A module that go.mod asks for. */
export interface Requirement {
  readonly path: string;
  readonly version: string;
}

/** Another module, or a folder, in the place of a module; `version` limits it to one version of that module. */
export interface Replacement {
  readonly path: string;
  readonly version?: string;
  /** A module path, or a folder relative to the manifest. */
  readonly target: string;
  readonly isFolder: boolean;
}

/** What a go.mod file says that decides where imports lead. */
export interface GoMod {
  /** The path that the module declares; absent in a broken manifest. */
  readonly module?: string;
  /** The version of Go that the module asks for at least: `1.27.0`. */
  readonly release?: string;
  readonly requirements: readonly Requirement[];
  readonly replacements: readonly Replacement[];
  readonly faults: readonly ModFault[];
}

/** Says what is wrong with the words of a directive; `undefined` if nothing is. */
type Form = (words: readonly string[]) => Text | undefined;

const unknownVerb: Text = {
  en: '"{verb}" is no directive that this file may hold.',
  "zh-CN": "“{verb}”不是此文件可以包含的指令。",
};
const otherForm: Text = { en: 'This should read "{form}".', "zh-CN": "此处应写作“{form}”。" };
const noModule: Text = {
  en: "This go.mod does not say which module it is: it needs a module directive.",
  "zh-CN": "此 go.mod 没有说明是哪个模块：需要一条 module 指令。",
};
const twice: Text = { en: "The module directive stands here a second time.", "zh-CN": "module 指令在此处重复出现。" };

/** All directives of go.mod (Go Modules Reference, "go.mod files", Go 1.26) and the words that they take. */
const forms: Readonly<Record<string, Form>> = {
  module: count(1, "module <path>"),
  go: count(1, "go <version>"),
  toolchain: count(1, "toolchain <name>"),
  godebug: count(1, "godebug <key>=<value>"),
  require: count(2, "require <path> <version>"),
  exclude: count(2, "exclude <path> <version>"),
  tool: count(1, "tool <path>"),
  ignore: count(1, "ignore <folder>"),
  retract: (words) =>
    isRetraction(words) ? undefined : shouldRead('"retract <version>"', '"retract [<low>, <high>]"'),
  replace: (words) =>
    readReplacement(words)
      ? undefined
      : shouldRead('"replace <path> [<version>] => <folder>"', '"… => <path> <version>"'),
};

function shouldRead(form: string, other: string): Text {
  return tell(
    { en: "This should read {form} or {other}.", "zh-CN": "此处应写作 {form} 或 {other}。" },
    { form, other },
  );
}

/** Reads a go.mod file. What it does not understand is a fault; the rest still counts. */
export function readGoMod(text: string): GoMod {
  const { directives, faults } = readModSyntax(text);
  const wrong = directives.flatMap((directive) => faultOf(directive, forms));
  const valid = directives.filter((directive) => faultOf(directive, forms).length === 0);
  const [first, second] = valid.filter(({ verb }) => verb === "module");
  const module = first?.words[0];

  const release = valid.find(({ verb }) => verb === "go")?.words[0];
  return {
    ...(module && { module }),
    ...(release && { release }),
    requirements: wordsOf(valid, "require").map(([path = "", version = ""]) => ({ path, version })),
    replacements: readReplacements(valid),
    faults: [...faults, ...wrong, ...moduleFaults(module, second)],
  };
}

/** The replacements among directives; go.mod and go.work write them alike. */
export function readReplacements(directives: readonly Directive[]): readonly Replacement[] {
  return wordsOf(directives, "replace")
    .map(readReplacement)
    .filter((replacement) => replacement !== undefined);
}

/** The fault of one directive, if it is unknown or lacks words. */
export function faultOf({ verb, words, line, column }: Directive, known: typeof forms): readonly ModFault[] {
  const form = Object.hasOwn(known, verb) ? known[verb] : undefined;
  const message = form ? form(words) : tell(unknownVerb, { verb });
  return message ? [{ message, line, column }] : [];
}

/** A form for directives that take a fixed number of words. */
export function count(expected: number, form: string): Form {
  return (words) => (words.length === expected ? undefined : tell(otherForm, { form }));
}

/** The form of `replace`, for go.work. */
export const replace = forms.replace ?? count(3, "replace");

function wordsOf(directives: readonly Directive[], verb: string): readonly (readonly string[])[] {
  return directives.filter((directive) => directive.verb === verb).map(({ words }) => words);
}

function moduleFaults(module: string | undefined, second: Directive | undefined): readonly ModFault[] {
  if (!module) return [{ message: noModule, line: 1, column: 1 }];
  if (!second) return [];
  return [{ message: twice, line: second.line, column: second.column }];
}

function isRetraction(words: readonly string[]): boolean {
  if (words.length === 1) return !/[[\](),]/u.test(words[0] ?? "");
  return words.length === 5 && words[0] === "[" && words[2] === "," && words[4] === "]";
}

function readReplacement(words: readonly string[]): Replacement | undefined {
  const arrow = words.indexOf("=>");
  const [path, version] = words.slice(0, Math.max(0, arrow));
  const [target, targetVersion] = words.slice(arrow + 1);
  if (!path || !target || arrow > 2 || words.length > arrow + 3) return undefined;

  const isFolder = isFolderPath(target);
  if (isFolder === (targetVersion !== undefined)) return undefined;
  return { path, target, isFolder, ...(version && { version }) };
}

/** As modfile.IsDirectoryPath of golang.org/x/mod: rooted, or beginning with a dot element; also as Windows writes them. */
function isFolderPath(target: string): boolean {
  return /^(?:\.\.?(?:[/\\]|$)|[/\\]|[A-Za-z]:)/u.test(target);
}
