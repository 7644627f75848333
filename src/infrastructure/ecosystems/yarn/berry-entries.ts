import { type DocumentEntry, entriesOf, isTrueAt, mapAt, textAt, textOf, valueAt } from "../../documents/node.ts";
import { placeOf, type OpenDocument } from "../../documents/open-json.ts";
import type { LockedEdge } from "../../../domain/packages/locked-package.ts";
import { type Answers, answersOver, descriptorOf, descriptorsIn, type Request } from "./descriptors.ts";
import { type Locator, locatorOf, patchedIn } from "./berry-locator.ts";

/** An entry of a lockfile of yarn 2 or later. */
export interface BerryEntry {
  readonly entry: DocumentEntry;
  readonly locator: Locator;
  readonly descriptors: readonly string[];
}

/** The entries that can be read; the others are told of as faults. */
export function berryEntries({ root }: OpenDocument): readonly BerryEntry[] {
  return root.entries.flatMap((entry) => {
    const locator = entry.key === "__metadata" ? undefined : locatorOf(textAt(entry.value, "resolution") ?? "");
    return locator ? [{ entry, locator, descriptors: descriptorsIn(entry.key) }] : [];
  });
}

/** Finds the entry that answers a request, or one with a certain descriptor. */
export interface BerryAnswers {
  find(request: Request): number | undefined;
  readonly exactly: Answers;
}

/** Indexes the entries. What is patched is what others get who ask for the package that was patched. */
export function answersFor(entries: readonly BerryEntry[]): BerryAnswers {
  const exactly = answersOver(entries.map(({ descriptors }) => descriptors));
  const patches = new Map(entries.flatMap(({ descriptors }) => descriptors.flatMap(patchIn)));
  return {
    exactly,
    find: (request) => {
      const forms = formsOf(request);
      return exactly([...forms.flatMap((form) => patches.get(form) ?? []), ...forms]);
    },
  };
}

/**
 * How a key may write a request: before version 8 dependencies leave out the protocol that keys have, and what is
 * relative to a folder is bound to who asks.
 */
function formsOf({ name, range, from }: Request): readonly string[] {
  const forms = [`${name}@${range}`, `${name}@npm:${range}`];
  const isRelative = from !== undefined && /^(?:file|link|portal|patch|exec):/u.test(range);
  return isRelative ? [...forms, `${name}@${range}::locator=${encodeURIComponent(from)}`] : forms;
}

/** A patch with the descriptor that it is applied to, in both forms. */
function patchIn(text: string): readonly (readonly [string, string])[] {
  return innerForms(text).map((inner) => [inner, text] as const);
}

function innerForms(descriptor: string): readonly string[] {
  const inner = descriptor.includes("@patch:") ? patchedIn(descriptorOf(descriptor)?.range ?? "") : undefined;
  const asked = inner === undefined ? undefined : descriptorOf(inner);
  return asked ? formsOf(asked) : [];
}

/** As a manifest would say it: berry writes `npm:` before every range and tag; an alias has a name behind it. */
function withoutProtocol(range: string): string {
  const rest = range.startsWith("npm:") ? range.slice("npm:".length) : range;
  return rest.includes("@", 1) ? range : rest;
}

/** The edges of an entry, peers included: who is asked for those is not recorded. */
export function edgesOf(document: OpenDocument, one: BerryEntry, answers: BerryAnswers): readonly LockedEdge[] {
  const { value } = one.entry;
  const from = textAt(value, "resolution") ?? "";
  const optional = optionalIn(one, "dependenciesMeta");
  const optionalPeers = optionalIn(one, "peerDependenciesMeta");
  const dependencies = entriesOf(mapAt(value, "dependencies")).flatMap(({ key: name, value: range }): LockedEdge[] => {
    const raw = textOf(range);
    const to = raw === undefined ? undefined : answers.find({ name, range: raw, from });
    const edge = {
      name,
      raw: withoutProtocol(raw ?? ""),
      scope: "prod",
      optional: optional.has(name),
      at: placeOf(document, range),
    } as const;
    return raw === undefined ? [] : [{ ...edge, ...(to !== undefined && { to }) }];
  });
  const peers = entriesOf(mapAt(value, "peerDependencies")).flatMap(({ key: name, value: range }): LockedEdge[] => {
    const raw = textOf(range);
    const at = placeOf(document, range);
    return raw === undefined ? [] : [{ name, raw, scope: "peer", optional: optionalPeers.has(name), at }];
  });
  return [...dependencies, ...peers, ...patchEdges(document, one, answers)];
}

/** A patched package needs the package as it was. */
function patchEdges(document: OpenDocument, { entry, descriptors }: BerryEntry, answers: BerryAnswers) {
  const resolution = valueAt(entry.value, "resolution");
  const at = placeOf(document, resolution ?? entry.value);
  return descriptors.flatMap((descriptor): LockedEdge[] => {
    const inner = innerForms(descriptor);
    const to = answers.exactly(inner);
    const asked = descriptorOf(inner[0] ?? "");
    if (to === undefined || !asked) return [];
    return [{ name: asked.name, raw: withoutProtocol(asked.range), scope: "prod", optional: false, at, to }];
  });
}

function optionalIn({ entry }: BerryEntry, field: string): ReadonlySet<string> {
  const meta = mapAt(entry.value, field);
  if (!meta) return noNames;
  return new Set(meta.entries.flatMap(({ key, value }) => (isOptional(value) ? key : [])));
}

const noNames: ReadonlySet<string> = new Set();

/** All scalars of this format are read as text. */
function isOptional(meta: DocumentEntry["value"]): boolean {
  return textAt(meta, "optional") === "true" || isTrueAt(meta, "optional");
}
