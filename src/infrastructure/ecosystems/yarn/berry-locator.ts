import type { Origin } from "../../../domain/packages/locked-package.ts";
import { readSpecification } from "../../../domain/packages/read-specification.ts";
import type { Location } from "../../../domain/source/location.ts";
import { joinFolder } from "../../documents/join-folder.ts";
import { hostedCommit } from "../hosted-archive.ts";
import { descriptorOf } from "./descriptors.ts";

/** What `resolution` says: the package and where it comes from (berry, `structUtils.parseLocator`). */
export interface Locator {
  readonly name: string;
  /** `npm:1.2.3`, `workspace:packages/a`, `patch:…`; without the parameters behind `::`. */
  readonly reference: string;
  /** Parameters behind `::` (`__archiveUrl`, `locator`), decoded. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Takes a locator apart; `undefined` for what is none. */
export function locatorOf(text: string): Locator | undefined {
  const found = descriptorOf(text);
  if (!found || found.range === "") return undefined;
  const reference = found.range.replace(/^virtual:[^#]*#/u, "");
  const mark = reference.indexOf("::");
  if (mark < 0) return { name: found.name, reference, parameters: none };
  const parameters = new URLSearchParams(reference.slice(mark + 2).replaceAll("+", "%2B"));
  return { name: found.name, reference: reference.slice(0, mark), parameters: new Map(parameters) };
}

const none: ReadonlyMap<string, string> = new Map();

/** Where a workspace stands, relative to the lockfile; `undefined` for other locators. */
export function workspaceOf({ reference }: Locator): string | undefined {
  const protocol = "workspace:";
  return reference.startsWith(protocol) ? joinFolder("", reference.slice(protocol.length)) : undefined;
}

/**
 * Where a package comes from. What yarn patched is neither the registry's any more nor another's; the package behind it
 * has an entry of its own. yarn 4.18 refuses a patch that the entry's descriptors do not ask for.
 */
export function originOf(locator: Locator, descriptors: readonly string[], at: Location): Origin {
  const { reference, parameters } = locator;
  if (reference.startsWith("patch:") && descriptors.every((one) => asksForPatch(one, locator)))
    return { kind: "patch", text: reference, at };
  const workspace = workspaceOf(locator);
  if (workspace !== undefined) return { kind: "workspace", path: workspace, at };
  if (reference.startsWith("npm:")) {
    const url = parameters.get("__archiveUrl");
    return { kind: "registry", ...(url !== undefined && { url, at }) };
  }
  const local = /^(file|link|portal):([^#]*)/u.exec(reference);
  if (local) return localOrigin(local[2] ?? "", locator, at);
  return remoteOrigin(reference, at);
}

/** Paths count from the workspace that asks. */
function localOrigin(path: string, { parameters, reference }: Locator, at: Location): Origin {
  const asking = locatorOf(parameters.get("locator") ?? inFragment(reference, "locator") ?? "");
  const from = (asking && workspaceOf(asking)) ?? "";
  const isArchive = reference.startsWith("file:") && /\.(?:tgz|tar\.gz)$/u.test(path);
  const whole = /^(?:\/|~|[A-Za-z]:)/u.test(path) ? path : joinFolder(from, path);
  return { kind: isArchive ? "file" : "folder", path: whole, at };
}

/** Versions before 3 write parameters behind `#`. */
function inFragment(reference: string, name: string): string | undefined {
  const sign = reference.indexOf("#");
  return sign < 0 ? undefined : (new URLSearchParams(reference.slice(sign + 1)).get(name) ?? undefined);
}

function remoteOrigin(reference: string, at: Location): Origin {
  const sign = reference.indexOf("#");
  const url = sign < 0 ? reference : reference.slice(0, sign);
  const fragment = sign < 0 ? "" : reference.slice(sign + 1);
  const commit = hostedCommit(url) ?? new URLSearchParams(fragment).get("commit") ?? undefined;
  if (commit !== undefined) return { kind: "git", url, commit, at };
  if (/^https?:/iu.test(reference) && !/\.git$/u.test(url)) return { kind: "tarball", url: reference, at };
  const wants = readSpecification(reference);
  return wants.kind === "git" ? { kind: "git", url, at } : { kind: "unknown", text: reference, at };
}

/** True if a descriptor asks for the same files on the same package. */
function asksForPatch(descriptor: string, { name, reference }: Locator): boolean {
  const asked = descriptorOf(descriptor);
  if (asked?.name !== name || !asked.range.startsWith("patch:")) return false;
  const [wanted, found] = [asked.range, reference].map((range) => descriptorOf(patchedIn(range) ?? "")?.name);
  return wanted !== undefined && wanted === found && filesOf(asked.range) === filesOf(reference);
}

/** `#./a.patch&./b.patch`, without the parameters behind `::`. */
function filesOf(range: string): string {
  const sign = range.indexOf("#");
  return sign < 0 ? "" : (range.slice(sign + 1).split("::", 1)[0] ?? "");
}

/** The descriptor or locator that a patch is applied to: `patch:fsevents@npm%3A2.3.3#…` → `fsevents@npm:2.3.3`. */
export function patchedIn(range: string): string | undefined {
  const found = /^patch:([^#]*)/u.exec(range)?.[1];
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found);
  } catch {
    return undefined;
  }
}
