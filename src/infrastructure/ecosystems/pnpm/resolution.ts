import type { LockedPackage, Origin } from "../../../domain/packages/locked-package.ts";
import { type DocumentNode, entriesOf, textAt, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";
import { hostedCommit } from "../hosted-archive.ts";

/**
 * Where an entry comes from, by its `resolution`. `isRegistry`: the key is that of a registry's package, and then an
 * address is the registry's. Archives that git hosts make count as git, as pnpm takes them.
 */
export function originOf(document: OpenDocument, node: DocumentNode | undefined, isRegistry: boolean): Origin {
  const type = textAt(node, "type");
  const tarball = valueAt(node, "tarball");
  const url = textOf(tarball);
  const at = node && placeOf(document, node);
  if (type === "directory") return { kind: "folder", path: textAt(node, "directory") ?? "", ...(at && { at }) };
  if (type === "git") return gitOrigin(document, node);
  if (type !== undefined) return { kind: "unknown", text: type, ...(at && { at }) };
  if (tarball === undefined || url === undefined) return registryOrigin(document, node);
  return tarballOrigin(url, placeOf(document, tarball), { isRegistry, gitHosted: valueAt(node, "gitHosted") });
}

/** Formats before 6 may name the registry instead of the archive. */
function registryOrigin(document: OpenDocument, node: DocumentNode | undefined): Origin {
  const registry = valueAt(node, "registry");
  const url = textOf(registry);
  if (!registry || url === undefined) return { kind: "registry" };
  return { kind: "registry", url, at: placeOf(document, registry) };
}

function gitOrigin(document: OpenDocument, node: DocumentNode | undefined): Origin {
  const repo = valueAt(node, "repo");
  const commit = textAt(node, "commit");
  return {
    kind: "git",
    url: textOf(repo) ?? "",
    ...(commit !== undefined && { commit }),
    ...(repo && { at: placeOf(document, repo) }),
  };
}

interface Facts {
  readonly isRegistry: boolean;
  /** pnpm takes anything but a boolean for true. */
  readonly gitHosted: DocumentNode | undefined;
}

function tarballOrigin(url: string, at: NonNullable<Origin["at"]>, { isRegistry, gitHosted }: Facts): Origin {
  if (url.startsWith("file:")) return { kind: "file", path: url.slice("file:".length), at };
  const commit = hostedCommit(url);
  const isDenied = gitHosted?.kind === "scalar" && gitHosted.value === false;
  if (commit !== undefined || (gitHosted !== undefined && !isDenied)) {
    return { kind: "git", url, ...(commit !== undefined && { commit }), at };
  }
  return { kind: isRegistry ? "registry" : "tarball", url, at };
}

/** The hash of an entry. */
export function integrityOf(
  document: OpenDocument,
  node: DocumentNode | undefined,
): Partial<Pick<LockedPackage, "integrity">> {
  const integrity = valueAt(node, "integrity");
  const text = textOf(integrity);
  if (integrity === undefined || text === undefined) return {};
  return { integrity: { text, of: "tarball", at: placeOf(document, integrity) } };
}

/** True if one of the fields is there that hold an entry back from other platforms. */
export function isConditional(info: DocumentNode): boolean {
  return entriesOf(info).some(({ key }) => key === "os" || key === "cpu" || key === "libc");
}
