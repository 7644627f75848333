import { valid } from "semver";
import { type Text, tell } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import { type DocumentEntry, repeatedEntries, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOfKey } from "../../documents/open-json.ts";
import { unparsed } from "../../documents/unparsed.ts";
import { isPackageName } from "../npm/locations.ts";
import { type Locator, locatorOf, patchedIn } from "./berry-locator.ts";
import { descriptorOf, descriptorsIn } from "./descriptors.ts";
import { entryFaults, writeAnew } from "./words.ts";

/** What is wrong with entries: yarn fails on these, or each reader makes something else of them. */
export function berryFaults(document: OpenDocument): readonly PackageFacts[] {
  const entries = document.root.entries.filter(({ key }) => key !== "__metadata");
  return [
    ...repeatedEntries(document.root).map((entry) => fault(document, entry, entryFaults.twice)),
    ...repeatedDescriptors(document, entries),
    ...entries.flatMap((entry) => faultsOf(document, entry)),
  ];
}

function repeatedDescriptors(document: OpenDocument, entries: readonly DocumentEntry[]): readonly PackageFacts[] {
  const seen = new Map<string, string>();
  return entries.flatMap((entry) =>
    descriptorsIn(entry.key).flatMap((descriptor) => {
      const before = seen.get(descriptor);
      seen.set(descriptor, entry.key);
      return before === undefined || before === entry.key
        ? []
        : [fault(document, entry, entryFaults.twice, descriptor)];
    }),
  );
}

function faultsOf(document: OpenDocument, entry: DocumentEntry): readonly PackageFacts[] {
  const { key, value } = entry;
  if (value.kind !== "map") return [fault(document, entry, entryFaults.noMap)];
  if (descriptorsIn(key).some((text) => !descriptorOf(text))) return [fault(document, entry, entryFaults.noName)];
  const locator = locatorOf(textOf(valueAt(value, "resolution")) ?? "");
  if (!locator) return [fault(document, entry, entryFaults.noResolution)];
  const version = textOf(valueAt(value, "version"));
  if (version === undefined) return [fault(document, entry, entryFaults.noVersion)];
  if (isAnother(locator, version)) return [fault(document, entry, entryFaults.twoVersions)];
  const checksum = valueAt(value, "checksum");
  if (checksum && textOf(checksum) === undefined) return [fault(document, entry, entryFaults.oddField)];
  return [
    ...repeatedEntries(value).map((one) => fault(document, one, entryFaults.twice)),
    ...edgeFaults(document, entry),
  ];
}

/** yarn fetches the version of the resolution, or patches that one, whatever the one beside it says. */
function isAnother({ reference: own }: Locator, version: string): boolean {
  const reference = locatorOf(patchedIn(own) ?? "")?.reference ?? own;
  const fetched = reference.startsWith("npm:") ? valid(reference.slice("npm:".length), { loose: true }) : null;
  const stated = valid(version, { loose: true });
  return fetched !== null && fetched !== stated;
}

function edgeFaults(document: OpenDocument, { value }: DocumentEntry): readonly PackageFacts[] {
  return ["dependencies", "peerDependencies"].flatMap((field) => {
    const map = valueAt(value, field);
    if (!map) return [];
    if (map.kind !== "map")
      return [fault(document, { key: field, keyStart: map.start, keyEnd: map.end, value: map }, entryFaults.oddField)];
    const odd = map.entries.filter((one) => textOf(one.value) === undefined || !isPackageName(one.key));
    return [
      ...odd.map((one) => fault(document, one, entryFaults.oddField)),
      ...repeatedEntries(map).map((one) => fault(document, one, entryFaults.twice)),
    ];
  });
}

function fault(document: OpenDocument, entry: DocumentEntry, reason: Text, key = entry.key): PackageFacts {
  return unparsed(placeOfKey(document, entry), tell(reason, { key }), writeAnew);
}
