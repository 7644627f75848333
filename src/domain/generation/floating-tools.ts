import { type FetchedTool, fetchedTools } from "./fetched-tool.ts";
import { generatorPackage, isGoGenerator } from "./generators.ts";

/** A tool that a command takes in whatever version is the newest. */
export interface FloatingTool {
  /** `moving`: a name for a version that moves; `unversioned`: no version at all. */
  readonly kind: "moving" | "unversioned";
  readonly name: string;
  /** As written behind the `@`; empty if nothing is. */
  readonly version: string;
}

/** Packages that the manifests and lockfiles of a tree name. */
export type Listed = ReadonlySet<string>;

/** What floats among the tools that a command for generating code fetches. */
export function floatingTools(words: readonly string[], listed: Listed): readonly FloatingTool[] {
  return fetchedTools(words).flatMap((tool) => floating(tool, listed) ?? []);
}

/** What floats among the tools that any command fetches: known generators alone. */
export function floatingGenerators(words: readonly string[], listed: Listed): readonly FloatingTool[] {
  const isKnown = ({ name }: FloatingTool) => isGoGenerator(name) || generatorPackage(name) !== undefined;
  return floatingTools(words, listed).filter(isKnown);
}

/**
 * Words that name no version move: `latest`, `master`, `next`. A range or the beginning of a version (`^6`, `v1.2`) moves
 * within bounds that somebody chose. A command of npm that is installed runs in the version of the lockfile; which package
 * a command is of is known of generators and of scoped names.
 */
function floating({ name, version, prefersInstalled }: FetchedTool, listed: Listed): FloatingTool | undefined {
  if (version !== undefined) return isMoving(version) ? { kind: "moving", name, version } : undefined;
  if (!prefersInstalled) return { kind: "unversioned", name, version: "" };
  const owner = generatorPackage(name) ?? (name.startsWith("@") ? name : undefined);
  return owner === undefined || listed.has(owner) ? undefined : { kind: "unversioned", name, version: "" };
}

function isMoving(version: string): boolean {
  return (
    version === "*" || (/^[A-Za-z]/u.test(version) && !/^v\d/u.test(version) && !/^[0-9a-f]{7,40}$/u.test(version))
  );
}
