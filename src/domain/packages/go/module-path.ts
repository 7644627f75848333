import { quote } from "./quote.ts";
import { splitPathVersion } from "./path-version.ts";

/** What a path is for decides which characters it may hold. */
type PathKind = "module" | "import" | "file";

const allowed: Readonly<Record<PathKind, RegExp>> = {
  module: /^[-._~0-9A-Za-z]$/u,
  import: /^[-._~0-9A-Za-z+]$/u,
  file: /^[-!#$%&()+,.=@[\]^_{}~ 0-9A-Za-z]$|^[\u0080-\u{10ffff}]$/u,
};
const letter = /^\p{L}$/u;
const windowsName = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/iu;

/** Why no module that others depend on may have this path, in Go's words (golang.org/x/mod/module, CheckPath). */
export function modulePathFault(path: string): string | undefined {
  const fault = pathFault(path, "module") ?? firstElementFault(path) ?? versionFault(path);
  return fault && `malformed module path ${quote(path)}: ${fault}`;
}

/** Why nothing can be imported by this path (CheckImportPath). */
export function importPathFault(path: string): string | undefined {
  const fault = pathFault(path, "import");
  return fault && `malformed import path ${quote(path)}: ${fault}`;
}

/** Why a module cannot hold a file of this path (CheckFilePath). */
export function filePathFault(path: string): string | undefined {
  const fault = pathFault(path, "file");
  return fault && `malformed file path ${quote(path)}: ${fault}`;
}

function firstElementFault(path: string): string | undefined {
  const [first = ""] = path.split("/", 1);
  if (first === "") return "leading slash";
  if (!first.includes(".")) return "missing dot in first path element";
  const odd = [...first].find((char) => !/^[-.0-9a-z]$/u.test(char));
  return odd && `invalid char ${quoteRune(odd)} in first path element`;
}

function versionFault(path: string): string | undefined {
  return splitPathVersion(path) ? undefined : "invalid version";
}

function pathFault(path: string, kind: PathKind): string | undefined {
  if (/\p{Surrogate}/u.test(path)) return "invalid UTF-8";
  if (path === "") return "empty string";
  if (path.startsWith("-") && kind !== "file") return "leading dash";
  if (path.includes("//")) return "double slash";
  if (path.endsWith("/")) return "trailing slash";
  for (const element of path.split("/")) {
    const fault = elementFault(element, kind);
    if (fault) return fault;
  }
  return undefined;
}

/** Why a path may not hold this element; Windows knows names and short names that are taken. */
export function elementFault(element: string, kind: PathKind): string | undefined {
  if (element === "") return "empty path element";
  if (/^\.+$/u.test(element)) return `invalid path element ${quote(element)}`;
  if (element.startsWith(".") && kind === "module") return "leading dot in path element";
  if (element.endsWith(".")) return "trailing dot in path element";
  const odd = [...element].find((char) => !isAllowed(char, kind));
  if (odd !== undefined) return `invalid char ${quoteRune(odd)}`;
  const [short = ""] = element.split(".", 1);
  if (windowsName.test(short)) return `${quote(short)} disallowed as path element component on Windows`;
  return kind !== "file" && /~[0-9]+$/u.test(short) ? "trailing tilde and digits in path element" : undefined;
}

function isAllowed(char: string, kind: PathKind): boolean {
  if (kind === "file" && char.charCodeAt(0) >= 0x80) return letter.test(char);
  return allowed[kind].test(char);
}

function quoteRune(char: string): string {
  return `'${quote(char).slice(1, -1).replace('\\"', '"').replace("'", "\\'")}'`;
}
