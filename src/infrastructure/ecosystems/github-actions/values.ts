import type { Stated } from "../../../domain/packages/manifest.ts";
import type { Location } from "../../../domain/source/location.ts";
import type { Use, Variable } from "../../../domain/workflows/workflow.ts";
import { type DocumentNode, entriesOf, entryAt, isTrueAt, itemsOf, mapAt, valueAt } from "../../documents/node.ts";
import { placeOf, placeOfKey } from "../../documents/open-json.ts";
import type { YamlDocument } from "./document.ts";

/** A scalar as the runner passes it on: `1.20` without quotes is the number 1.2. */
export function plainText(node: DocumentNode | undefined): string | undefined {
  return node?.kind === "scalar" && node.value !== null ? String(node.value) : undefined;
}

/** A value with its place. */
export function stated(document: YamlDocument, node: DocumentNode | undefined): Stated | undefined {
  const text = plainText(node);
  return node && text !== undefined ? { text, at: placeOf(document, node) } : undefined;
}

/** The `env:` of a workflow, a job or a step. */
export function variablesOf(document: YamlDocument, owner: DocumentNode | undefined): readonly Variable[] {
  return entriesOf(mapAt(owner, "env")).flatMap((entry) => {
    const value = plainText(entry.value);
    return value === undefined ? [] : [{ name: entry.key, value, at: placeOfKey(document, entry) }];
  });
}

/** What `uses:` of a step or a job names. */
export function useOf(document: YamlDocument, owner: DocumentNode | undefined): Use | undefined {
  const node = valueAt(owner, "uses");
  const found = stated(document, node);
  if (!node || !found) return undefined;
  const comment = commentAfter(document, node);
  const inputs = entriesOf(mapAt(owner, "with")).flatMap(({ key, value }) => {
    const input = stated(document, value);
    return input ? [[key, input] as const] : [];
  });
  return { ...found, ...(comment !== undefined && { comment }), inputs: new Map(inputs) };
}

/** The comment on the line of a value, behind it. */
function commentAfter({ text }: YamlDocument, { end }: DocumentNode): string | undefined {
  const lineEnd = text.indexOf("\n", end);
  const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  const sign = /^\s+#/u.exec(rest);
  return sign ? rest.slice(sign[0].length).trim() : undefined;
}

/** Where `continue-on-error: true` stands. */
export function continuesOnError(document: YamlDocument, owner: DocumentNode): Location | undefined {
  const entry = isTrueAt(owner, "continue-on-error") ? entryAt(owner, "continue-on-error") : undefined;
  return entry && placeOfKey(document, entry);
}

/** GitHub runs no more jobs of one matrix. */
const mostJobs = 256;

/** The matrix of a job: its keys, with what `include` adds to each. */
export function matrixOf(
  document: YamlDocument,
  job: DocumentNode,
): ReadonlyMap<string, readonly Stated[] | "unknown"> {
  const values = new Map<string, Stated[] | "unknown">();
  const matrix = valueAt(valueAt(job, "strategy"), "matrix");
  for (const { key, value } of entriesOf(matrix)) {
    if (key !== "include" && key !== "exclude") values.set(key, listed(document, value));
  }
  for (const { key, value } of itemsOf(valueAt(matrix, "include")).slice(0, mostJobs).flatMap(entriesOf)) {
    const known = values.get(key) ?? [];
    const added = stated(document, value);
    if (known !== "unknown" && added) known.push(added);
    values.set(key, known);
  }
  return values;
}

function listed(document: YamlDocument, node: DocumentNode): Stated[] | "unknown" {
  if (node.kind !== "list" || node.items.length > mostJobs) return "unknown";
  const items = node.items.map((item) => stated(document, item));
  return items.every((item) => item !== undefined) ? items : "unknown";
}
