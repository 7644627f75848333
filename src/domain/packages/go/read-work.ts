import type { Stated } from "../manifest.ts";
import type { GoWork } from "./go-file.ts";
import { blockFaults, directivesOf } from "./mod-directive.ts";
import { addShared, addTo, draftOf } from "./mod-draft.ts";
import { readStringLine } from "./mod-lines.ts";
import { readModStatements } from "./mod-statements.ts";

const blocks: ReadonlySet<string> = new Set(["godebug", "use", "replace"]);

/** Reads a go.work file as Go 1.26 does (golang.org/x/mod/modfile). What it does not understand is a fault; the rest counts. */
export function readWork(text: string, path: string): GoWork {
  const syntax = readModStatements(text, path);
  const draft = draftOf(syntax, path);
  const uses: Stated[] = [];
  draft.faults.push(...blockFaults(syntax.blocks, path, blocks));
  for (const directive of directivesOf(syntax.statements, path, blocks)) {
    if (directive.verb === "use") addTo(draft, uses, readStringLine(directive, "usage: use local/dir"));
    else addShared(draft, directive, true);
  }
  return { kind: "go.work", path, folder: path.slice(0, Math.max(0, path.lastIndexOf("/"))), uses, ...draft };
}
