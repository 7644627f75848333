import { type Text, tell } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import { type DocumentEntry, entriesOf, mapAt, repeatedEntries, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOfKey } from "../../documents/open-json.ts";
import { unparsed } from "../../documents/unparsed.ts";
import { isPackageName } from "../npm/locations.ts";
import { descriptorOf, descriptorsIn } from "./descriptors.ts";
import { entryFaults, writeAnew } from "./words.ts";

/** What is wrong with entries: yarn fails on these, or each reader makes something else of them. */
export function classicFaults(document: OpenDocument): readonly PackageFacts[] {
  return [...repetitions(document), ...document.root.entries.flatMap((entry) => faultsOf(document, entry))];
}

/** A descriptor may stand in one key only. */
function repetitions(document: OpenDocument): readonly PackageFacts[] {
  const seen = new Set<string>();
  return document.root.entries.flatMap((entry) =>
    descriptorsIn(entry.key)
      .filter((descriptor) => seen.size === seen.add(descriptor).size)
      .map((descriptor) => fault(document, entry, entryFaults.twice, descriptor)),
  );
}

function faultsOf(document: OpenDocument, entry: DocumentEntry): readonly PackageFacts[] {
  const { key, value } = entry;
  if (value.kind !== "map") return [fault(document, entry, entryFaults.noMap)];
  if (descriptorsIn(key).some((descriptor) => !descriptorOf(descriptor))) {
    return [fault(document, entry, entryFaults.noName)];
  }
  if (textOf(valueAt(value, "version")) === undefined) return [fault(document, entry, entryFaults.noVersion)];
  const isOdd = texts.some((field) => valueAt(value, field)?.kind === "map");
  if (isOdd) return [fault(document, entry, entryFaults.oddField)];
  return [
    ...repeatedEntries(value).map((one) => fault(document, one, entryFaults.twice)),
    ...edgeFaults(document, entry),
  ];
}

const texts = ["resolved", "integrity"];

function edgeFaults(document: OpenDocument, { value }: DocumentEntry): readonly PackageFacts[] {
  return ["dependencies", "optionalDependencies"].flatMap((field) => {
    const map = mapAt(value, field);
    const odd = entriesOf(map).filter((one) => textOf(one.value) === undefined || !isPackageName(one.key));
    return [
      ...odd.map((one) => fault(document, one, entryFaults.oddField)),
      ...repeatedEntries(map).map((one) => fault(document, one, entryFaults.twice)),
    ];
  });
}

function fault(document: OpenDocument, entry: DocumentEntry, reason: Text, key = entry.key): PackageFacts {
  return unparsed(placeOfKey(document, entry), tell(reason, { key }), writeAnew);
}
