import type { GoFault, GoReplace } from "./go-file.ts";
import { type Directive, faultAt, placeOf, placeOfWords, plainValue, stringFaults } from "./mod-directive.ts";
import type { Token } from "./mod-tokens.ts";
import { majorFaults, versionFaults } from "./mod-versions.ts";
import { quote } from "./quote.ts";

/** A line of `replace`, and what is wrong with it. Without a `replace` nothing of it can be used. */
export interface ReplaceReading {
  readonly replace?: GoReplace;
  readonly faults: readonly GoFault[];
}

interface Parts {
  readonly path: Token;
  readonly version: Token | undefined;
  readonly target: Token;
  readonly targetVersion: Token | undefined;
}

/** Reads `replace old [version] => new [version]` of go.mod and go.work. */
export function readReplace(directive: Directive): ReplaceReading {
  const parts = partsOf(directive.words);
  if (!parts) return { faults: [faultAt(directive, [], usage)] };
  const faults = [...oldFaults(directive, parts), ...targetFaults(directive, parts)].slice(0, 1);
  return faults.some(({ kind }) => kind === "syntax") ? { faults } : { replace: replaceOf(directive, parts), faults };
}

const usage =
  "usage: replace module/path [v1.2.3] => other/module v1.4\n\t or replace module/path [v1.2.3] => ../local/directory";

function partsOf(words: readonly Token[]): Parts | undefined {
  const arrow = words[1]?.text === "=>" ? 1 : 2;
  const [path] = words;
  const target = words[arrow + 1];
  if (!path || !target || words[arrow]?.text !== "=>" || words.length > arrow + 3) return undefined;
  return { path, version: arrow === 2 ? words[1] : undefined, target, targetVersion: words[arrow + 2] };
}

function replaceOf(directive: Directive, { path, version, target, targetVersion }: Parts): GoReplace {
  return {
    path: plainValue(path),
    ...(version && { version: plainValue(version) }),
    target: plainValue(target),
    ...(targetVersion && { targetVersion: plainValue(targetVersion) }),
    isFolder: targetVersion === undefined,
    at: placeOf(directive),
    targetAt: placeOfWords(directive, targetVersion ? [target, targetVersion] : [target]),
  };
}

function oldFaults(directive: Directive, { path, version }: Parts): readonly GoFault[] {
  return [
    ...stringFaults(directive, path),
    ...majorFaults(directive, path),
    ...(version ? versionFaults(directive, plainValue(path), version) : []),
    ...majorFaults(directive, path, version),
  ];
}

function targetFaults(directive: Directive, { target, targetVersion }: Parts): readonly GoFault[] {
  const faults = stringFaults(directive, target);
  if (faults.length > 0) return faults;
  const name = plainValue(target);
  if (!targetVersion) return folderFaults(directive, target, name);
  const isFolder = isFolderPath(name);
  const both = `replacement module directory path ${quote(name)} cannot have version`;
  return [...versionFaults(directive, name, targetVersion), ...(isFolder ? [faultAt(directive, [target], both)] : [])];
}

function folderFaults(directive: Directive, target: Token, name: string): readonly GoFault[] {
  const fault = folderFault(name);
  return fault === undefined ? [] : [faultAt(directive, [target], fault)];
}

/** Go refuses backslashes everywhere but on Windows. */
function folderFault(name: string): string | undefined {
  if (isFolderPath(name)) {
    const isWindows = name.includes("\\");
    return isWindows ? "replacement directory appears to be Windows path (on a non-windows system)" : undefined;
  }
  if (name.includes("@")) return "replacement module must match format 'path version', not 'path@version'";
  return "replacement module without version must be directory path (rooted or starting with . or ..)";
}

/** As modfile.IsDirectoryPath: rooted, or beginning with a dot element; also as Windows writes them. */
export function isFolderPath(target: string): boolean {
  return /^(?:\.\.?(?:[/\\]|$)|[/\\]|[A-Za-z]:)/u.test(target);
}
