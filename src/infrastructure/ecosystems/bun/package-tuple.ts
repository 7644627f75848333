import type { LockedEdge, LockedPackage, Origin } from "../../../domain/packages/locked-package.ts";
import type { Location } from "../../../domain/source/location.ts";
import { type DocumentEntry, type DocumentNode, isTrueAt, itemsOf, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { isPackageName } from "../npm/locations.ts";

/**
 * An entry of `packages` is a list that begins with `name@what`; what follows depends on what that is (bun 1.2 to 1.4):
 * npm `[id, address, info, integrity]`, git `[id, info, tag, integrity?]`, tarball `[id, info, integrity?]`,
 * folder and link `[id, info]`, workspace `[id]`, root `[id, info]`.
 */
export interface Tuple {
  readonly entry: DocumentEntry;
  readonly kind: TupleKind;
  readonly name: string;
  /** Behind the name: a version, a path or an address. */
  readonly rest: string;
  readonly id: DocumentNode;
  readonly info: DocumentNode | undefined;
  readonly address: DocumentNode | undefined;
  readonly integrity: DocumentNode | undefined;
}

type TupleKind = "npm" | "git" | "tarball" | "archive" | "folder" | "workspace" | "root";

interface Form {
  readonly info?: number;
  readonly address?: number;
  readonly integrity?: number;
  readonly least: number;
  readonly most: number;
}

const forms: Readonly<Record<TupleKind, Form>> = {
  npm: { address: 1, info: 2, integrity: 3, least: 3, most: 4 },
  git: { info: 1, integrity: 3, least: 3, most: 4 },
  tarball: { info: 1, integrity: 2, least: 2, most: 3 },
  archive: { info: 1, integrity: 2, least: 2, most: 3 },
  folder: { info: 1, least: 1, most: 2 },
  workspace: { info: 1, least: 1, most: 2 },
  root: { info: 1, least: 1, most: 2 },
};

/** Reads an entry; `undefined` for what has no such form. */
export function tupleOf(entry: DocumentEntry): Tuple | undefined {
  const items = itemsOf(entry.value);
  const id = items[0];
  const text = textOf(id);
  const at = text?.indexOf("@", 1) ?? -1;
  if (!id || text === undefined || at < 0 || !isPackageName(text.slice(0, at))) return undefined;
  const rest = text.slice(at + 1);
  const kind = kindOf(rest);
  const form = forms[kind];
  if (items.length < form.least || items.length > form.most) return undefined;
  const item = (index: number | undefined) => (index === undefined ? undefined : items[index]);
  const [info, address, integrity] = [item(form.info), item(form.address), item(form.integrity)];
  const tuple = { entry, kind, name: text.slice(0, at), rest, id, info, address, integrity };
  return isSound(tuple) ? tuple : undefined;
}

function isSound({ info, address, integrity }: Tuple): boolean {
  const areTexts = [address, integrity].every((node) => node === undefined || textOf(node) !== undefined);
  return areTexts && (info === undefined || info.kind === "map");
}

function kindOf(rest: string): TupleKind {
  if (rest.startsWith("workspace:")) return "workspace";
  if (rest.startsWith("root:")) return "root";
  if (/^(?:link|file):/u.test(rest)) return "folder";
  if (/^(?:git(?:hub|lab)?[:+@]|bitbucket:|ssh:)/u.test(rest)) return "git";
  if (/^https?:/iu.test(rest)) return "tarball";
  return /\.(?:tgz|tar\.gz|tar)$/u.test(rest) ? "archive" : "npm";
}

function originOf(document: OpenDocument, tuple: Tuple): Origin {
  return tuple.kind === "npm" ? registryOrigin(document, tuple.address) : ownOrigin(tuple, placeOf(document, tuple.id));
}

function registryOrigin(document: OpenDocument, address: DocumentNode | undefined): Origin {
  const url = textOf(address) ?? "";
  return address && url !== "" ? { kind: "registry", url, at: placeOf(document, address) } : { kind: "registry" };
}

function ownOrigin({ kind, rest }: Tuple, at: Location): Origin {
  const path = rest.replace(/^(?:workspace|root|link|file):/u, "");
  switch (kind) {
    case "git":
      return gitOrigin(rest, at);
    case "tarball":
      return { kind: "tarball", url: rest, at };
    case "archive":
      return { kind: "file", path, at };
    case "folder":
      return { kind: "folder", path, at };
    default:
      return { kind: "workspace", path, at };
  }
}

function gitOrigin(rest: string, at: Location): Origin {
  const sign = rest.indexOf("#");
  if (sign < 0) return { kind: "git", url: rest, at };
  return { kind: "git", url: rest.slice(0, sign), commit: rest.slice(sign + 1), at };
}

/** What its place in the lockfile says of an entry: the names on the way to it, and what answers what it asks for. */
export interface Standing {
  readonly names: readonly string[];
  readonly edges: readonly LockedEdge[];
}

/** An entry as a package. bun records neither scripts nor what is for development. */
export function packageOf(document: OpenDocument, tuple: Tuple, { names, edges }: Standing): LockedPackage {
  const { entry, kind, name, rest, id, info, integrity } = tuple;
  const installed = names.at(-1) ?? name;
  const text = textOf(integrity);
  return {
    key: entry.key,
    at: placeOfKey(document, entry),
    name,
    version: kind === "npm" ? rest : "",
    versionAt: placeOf(document, id),
    origin: originOf(document, tuple),
    edges,
    // At the top there is no package around it that could bring it.
    bundled: isTrueAt(info, "bundled") && names.length > 1,
    optional: false,
    dev: false,
    conditional: ["os", "cpu", "libc"].some((field) => valueAt(info, field) !== undefined),
    installScript: false,
    ...(name !== installed && { alias: installed }),
    ...(integrity && text !== undefined && { integrity: { text, of: "tarball", at: placeOf(document, integrity) } }),
  };
}
