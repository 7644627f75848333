import type { LockedPackage, Origin } from "../../../domain/packages/locked-package.ts";
import { readSpecification } from "../../../domain/packages/read-specification.ts";
import { claimOf } from "../../../domain/packages/tarball-url.ts";
import { type DocumentEntry, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";
import { originOf } from "./origin.ts";

type Identity = Pick<LockedPackage, "name" | "version" | "origin">;

/**
 * What an entry of format 1 is. Its `version` is a version, `npm:name@version` for an alias, or the address of what is no
 * registry's package.
 */
export function identityOf(document: OpenDocument, { key, value }: DocumentEntry): Identity {
  const version = valueAt(value, "version");
  const text = textOf(version) ?? "";
  const wants = readSpecification(text);
  if (version && wants.kind !== "range" && wants.kind !== "alias")
    return { name: key, ...addressed(originOf(text, placeOf(document, version))) };
  const isAlias = wants.kind === "alias" && wants.wants.kind === "range";
  const own = isAlias ? { name: wants.name, version: wants.wants.range } : { name: key, version: text };
  return { ...own, origin: resolvedOf(document, value) };
}

function resolvedOf(document: OpenDocument, value: DocumentEntry["value"]): Origin {
  const resolved = valueAt(value, "resolved");
  const address = textOf(resolved);
  return resolved && address !== undefined ? originOf(address, placeOf(document, resolved)) : { kind: "registry" };
}

/** An address in the place of the version is never the registry's; where it is a tarball's, its name tells the version. */
function addressed(origin: Origin): Pick<Identity, "version" | "origin"> {
  if (origin.kind !== "registry" || origin.url === undefined) return { version: "", origin };
  return { version: claimOf(origin.url)?.version ?? "", origin: { ...origin, kind: "tarball", url: origin.url } };
}
