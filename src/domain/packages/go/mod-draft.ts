import type { Stated } from "../manifest.ts";
import type { GoFault, GoReplace } from "./go-file.ts";
import { type Directive, faultAt } from "./mod-directive.ts";
import { readGodebugLine, readGoLine, readToolchainLine, type StatedReading } from "./mod-lines.ts";
import { readReplace } from "./mod-replace.ts";
import type { ModSyntax } from "./mod-statements.ts";

/** What go.mod and go.work have in common, while it is read. */
export interface ModDraft {
  go?: Stated;
  toolchain?: Stated;
  readonly godebugs: Stated[];
  readonly replaces: GoReplace[];
  readonly faults: GoFault[];
}

/** A draft that holds what cannot be read so far. */
export function draftOf({ faults }: ModSyntax, path: string): ModDraft {
  const kept = faults.map(
    ({ error, line, start }): GoFault => ({ kind: "syntax", error, at: { path, line, column: start + 1 } }),
  );
  return { godebugs: [], replaces: [], faults: kept };
}

/** Takes in a directive that go.mod and go.work share; of any other it says that Go does not know it. */
export function addShared(draft: ModDraft, directive: Directive, isStrict: boolean): void {
  const { verb } = directive;
  if (verb === "go") addOnce(draft, verb, directive, readGoLine(directive, isStrict));
  else if (verb === "toolchain") addOnce(draft, verb, directive, readToolchainLine(directive));
  else if (verb === "godebug") addTo(draft, draft.godebugs, readGodebugLine(directive));
  else if (verb === "replace") addReplace(draft, directive);
  else draft.faults.push(faultAt(directive, [], `unknown directive: ${verb}`));
}

/** Takes in what a directive states, into one of the lists of a draft. */
export function addTo(draft: ModDraft, list: Stated[], { stated, faults }: StatedReading): void {
  if (stated) list.push(stated);
  draft.faults.push(...faults);
}

function addOnce(draft: ModDraft, verb: "go" | "toolchain", directive: Directive, reading: StatedReading): void {
  if (draft[verb]) draft.faults.push(faultAt(directive, [], `repeated ${verb} statement`));
  else {
    if (reading.stated) draft[verb] = reading.stated;
    draft.faults.push(...reading.faults);
  }
}

function addReplace(draft: ModDraft, directive: Directive): void {
  const { replace, faults } = readReplace(directive);
  if (replace) draft.replaces.push(replace);
  draft.faults.push(...faults);
}
