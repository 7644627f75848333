import { createHash } from "node:crypto";
import { join } from "node:path";
import type { FileDifference, InstalledPackage } from "../../../../domain/packages/artifacts/artifacts.ts";
import type { TarballContents } from "../../../archives/read-tarball.ts";
import { standingOf } from "../../../files/standing.ts";
import { readRegularFile } from "../../../snapshots/regular-file.ts";
import { filesBelow, type FilesBelow } from "./files-below.ts";

/** More are not told: one is enough to know. */
const most = 100;

/** Compares an installed package with its tarball, file by file. Reads only below `root`, through no link. Never throws. */
export function compareInstalled(
  root: string | undefined,
  folder: string,
  contents: TarballContents,
): InstalledPackage {
  if (root === undefined) return { kind: "unknown", reason: "not-installed" };
  const standing = standingOf(root, folder);
  // A link leads to a workspace or into another manager's store: those are no copies of a tarball.
  if (standing !== "folder") return { kind: "unknown", reason: standing === "linked" ? "linked" : "not-installed" };
  try {
    const differences = [...differencesIn(join(root, folder), contents)];
    return { kind: "compared", differences: differences.slice(0, most) };
  } catch {
    return { kind: "unknown", reason: "unreadable" };
  }
}

function* differencesIn(folder: string, { files }: TarballContents): Generator<FileDifference> {
  const present = filesBelow(folder);
  const known = new Set<string>();
  for (const [path, digests] of files) {
    // Packages that are packed inside this one are moved about by npm.
    if (path.startsWith("node_modules/")) continue;
    const name = installedName(path, files, present);
    if (name === undefined) continue;
    known.add(name);
    const isFile = present.get(name);
    if (isFile === undefined) yield { kind: "missing", path: name };
    else if (!isFile || !isSame(join(folder, name), digests)) yield { kind: "changed", path: name };
  }
  for (const path of present.keys()) if (!known.has(path)) yield { kind: "added", path };
}

/** npm installs a `.gitignore` as `.npmignore`, and not at all where there is one already (package pacote 21). */
function installedName(path: string, packed: TarballContents["files"], present: FilesBelow): string | undefined {
  if (!/(?:^|\/)\.gitignore$/u.test(path) || present.has(path)) return path;
  const renamed = path.replace(/\.gitignore$/u, ".npmignore");
  return packed.has(renamed) ? undefined : renamed;
}

function isSame(path: string, digests: readonly string[]): boolean {
  const content = readRegularFile(path);
  if (!("bytes" in content)) throw new Error("unreadable");
  const { bytes } = content;
  if (digests.includes(sha256(bytes))) return true;
  const end = bytes[0] === 0x23 && bytes[1] === 0x21 ? bytes.indexOf(0x0a) : -1;
  // npm rewrites the first line of a program that was packed with Windows' line ends (package bin-links 5).
  return end > 0 && digests.includes(sha256(bytes.subarray(0, end), carriageReturn, bytes.subarray(end)));
}

const carriageReturn = Uint8Array.of(0x0d);

function sha256(...pieces: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}
