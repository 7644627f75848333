import type { Stated } from "../manifest.ts";
import type { GoMod, GoRequire, GoRetract, GoVersioned } from "./go-file.ts";
import { blockFaults, commentOf, type Directive, directivesOf, faultAt } from "./mod-directive.ts";
import { addShared, addTo, draftOf, type ModDraft } from "./mod-draft.ts";
import { readStringLine } from "./mod-lines.ts";
import { readRetract } from "./mod-retract.ts";
import { readModStatements } from "./mod-statements.ts";
import { readVersioned } from "./mod-versions.ts";

/**
 * `strict` for modules under check. `lax` for those of dependencies, where Go passes over what later versions may add
 * and what only the main module decides: `replace`, `exclude`, `tool`, unknown verbs.
 */
export type ModMode = "strict" | "lax";

const blocks: ReadonlySet<string> = new Set([
  ...["module", "godebug", "require", "exclude", "replace", "retract", "tool", "ignore"],
]);
const laxVerbs: ReadonlySet<string> = new Set(["go", "module", "retract", "require", "ignore"]);

interface Draft extends ModDraft {
  module?: NonNullable<GoMod["module"]>;
  /** A module line that cannot be read counts, too. */
  hasModule: boolean;
  readonly requires: GoRequire[];
  readonly excludes: GoVersioned[];
  readonly retracts: GoRetract[];
  readonly tools: Stated[];
  readonly ignores: Stated[];
}

/** Reads a go.mod file as Go 1.26 does (golang.org/x/mod/modfile). What it does not understand is a fault; the rest counts. */
export function readMod(text: string, path: string, mode: ModMode = "strict"): GoMod {
  const isStrict = mode === "strict";
  const syntax = readModStatements(text, path);
  const draft: Draft = {
    ...draftOf(syntax, path),
    ...{ hasModule: false, requires: [], excludes: [], retracts: [], tools: [], ignores: [] },
  };
  if (isStrict) draft.faults.push(...blockFaults(syntax.blocks, path, blocks));
  for (const directive of directivesOf(syntax.statements, path, blocks)) {
    if (isStrict || laxVerbs.has(directive.verb)) add(draft, directive, isStrict);
  }
  const { hasModule: _, ...read } = draft;
  return { kind: "go.mod", path, folder: path.slice(0, Math.max(0, path.lastIndexOf("/"))), ...read };
}

function add(draft: Draft, directive: Directive, isStrict: boolean): void {
  const { verb } = directive;
  const reading = () => readStringLine(directive, `${verb} directive expects exactly one argument`);
  if (verb === "module") addModule(draft, directive);
  else if (verb === "require" || verb === "exclude") addVersioned(draft, directive);
  else if (verb === "retract") addRetract(draft, directive, isStrict);
  else if (verb === "tool") addTo(draft, draft.tools, reading());
  else if (verb === "ignore") addTo(draft, draft.ignores, reading());
  else addShared(draft, directive, isStrict);
}

function addModule(draft: Draft, directive: Directive): void {
  if (draft.hasModule) {
    draft.faults.push(faultAt(directive, [], "repeated module statement"));
    return;
  }
  draft.hasModule = true;
  const { stated, faults } = readStringLine(directive, "usage: module module/path");
  const deprecated = deprecation(commentOf(directive));
  if (stated) draft.module = { ...stated, ...(deprecated !== undefined && { deprecated }) };
  draft.faults.push(...faults);
}

/** The paragraph that begins with `Deprecated:`. */
function deprecation(comment: string): string | undefined {
  return comment
    .split("\n\n")
    .find((paragraph) => paragraph.startsWith("Deprecated:"))
    ?.slice("Deprecated:".length)
    .trimStart();
}

function addVersioned(draft: Draft, directive: Directive): void {
  const [path, version] = directive.words;
  if (!path || !version || directive.words.length > 2) {
    draft.faults.push(faultAt(directive, [], `usage: ${directive.verb} module/path v1.2.3`));
    return;
  }
  const { versioned, faults } = readVersioned(directive, path, version);
  draft.faults.push(...faults);
  if (faults.some(({ kind }) => kind === "syntax")) return;
  if (directive.verb === "exclude") draft.excludes.push(versioned);
  else draft.requires.push({ ...versioned, indirect: isIndirect(directive) });
}

/** `// indirect`, or `// indirect; and more`. */
function isIndirect({ statement }: Directive): boolean {
  const [first, second] = (statement.suffix ?? "").slice(2).trim().split(/\s+/u, 2);
  return (first === "indirect" && second === undefined) || (first === "indirect;" && second !== undefined);
}

function addRetract(draft: Draft, directive: Directive, isStrict: boolean): void {
  const { retract, faults } = readRetract(directive);
  if (retract) draft.retracts.push(retract);
  if (isStrict) draft.faults.push(...faults);
}
