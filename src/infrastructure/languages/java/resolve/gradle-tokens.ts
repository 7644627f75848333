import { lex } from "../lexer/lex.ts";
import {
  createTokens,
  endAt,
  isMark,
  isName,
  isWord,
  kindAt,
  literal,
  nameAt,
  startAt,
  type Tokens,
} from "../lexer/tokens.ts";

/** A project that a settings script includes. */
export interface Included {
  /** As written, with a leading colon: `:connect:runtime`. */
  readonly path: string;
  /** Folder below the one of the settings script. */
  readonly folder: string;
}

/** A dependency on another project, and the project whose block it stands in, if it stands in one. */
export interface ProjectReference {
  readonly path: string;
  readonly within?: string;
}

/** Cuts a Groovy or Kotlin script into tokens; comments, literals and names are as Java's, and faults do not matter. */
export function lexScript(text: string): Tokens {
  const tokens = createTokens();
  lex(text, tokens);
  return tokens;
}

/** `include "a:b", ":c"` of a settings script, with `project(":c").projectDir = file("d")` and `.name = "e"` heeded. */
export function readIncludes(tokens: Tokens): readonly Included[] {
  const folders = new Map<string, string>();
  for (let at = 0; at < tokens.count; at += 1) {
    if (isWord(tokens, at, "include"))
      for (const path of literalsAfter(tokens, at)) folders.set(path, path.slice(1).replaceAll(":", "/"));
    const path = projectPath(tokens, at);
    const folder = path === undefined ? undefined : assigned(tokens, at + 4, "projectDir");
    if (path !== undefined && folder !== undefined) folders.set(path, folder.replace(/^\.\//u, ""));
  }
  return [...folders].map(([path, folder]) => ({ path, folder }));
}

/** New last parts that `project(":storage:api").name = "storage-api"` gives, as new path by old path. */
export function readRenames(tokens: Tokens): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  for (let at = 0; at < tokens.count; at += 1) {
    const path = projectPath(tokens, at);
    const name = path === undefined ? undefined : assigned(tokens, at + 4, "name");
    if (path !== undefined && name !== undefined) renames.set(path.slice(0, path.lastIndexOf(":") + 1) + name, path);
  }
  return renames;
}

/** Every `project(":a")` and `projects.a` of a build script; `project(":b") { … }` is the block of `:b`. */
export function readProjectReferences(tokens: Tokens): readonly ProjectReference[] {
  const found: ProjectReference[] = [];
  let depth = 0;
  let block: { path: string; depth: number } | undefined;
  for (let at = 0; at < tokens.count; at += 1) {
    if (isMark(tokens, at, "{")) depth += 1;
    if (isMark(tokens, at, "}")) {
      depth -= 1;
      if (block && depth < block.depth) block = undefined;
    }

    const path = projectPath(tokens, at) ?? accessor(tokens, at);
    if (path === undefined) continue;
    if (isMark(tokens, at + 4, "{")) block = { path, depth: depth + 1 };
    else found.push({ path, ...(block && { within: block.path }) });
  }
  return found;
}

/** Contents of all literals that look like `group:artifact`. */
export function readGroups(tokens: Tokens): readonly string[] {
  const groups: string[] = [];
  for (let at = 0; at < tokens.count; at += 1) {
    const [, group = ""] = /^([\w.-]+):[\w.${}-]/u.exec(literalAt(tokens, at) ?? "") ?? [];
    if (group.slice(1, -1).includes(".")) groups.push(group);
  }
  return groups;
}

/** `group = "org.acme"` or `group 'org.acme'`. */
export function readOwnGroup(tokens: Tokens): string | undefined {
  for (let at = 0; at < tokens.count; at += 1) {
    if (!isWord(tokens, at, "group") || isMark(tokens, at - 1, ".")) continue;
    const group = literalAt(tokens, isMark(tokens, at + 1, "=") ? at + 2 : at + 1);
    if (group !== undefined && /^[\w.-]+$/u.test(group)) return group;
  }
  return undefined;
}

function projectPath(tokens: Tokens, index: number): string | undefined {
  if (!isWord(tokens, index, "project") || !isMark(tokens, index + 1, "(")) return undefined;

  const isNamed = isWord(tokens, index + 2, "path");
  const path = literalAt(tokens, isNamed ? index + 4 : index + 2);
  return path === undefined ? undefined : withColon(path);
}

/** Type-safe accessors spell `:shop-api:orders` as `projects.shopApi.orders`; the resolver of names compares without case or dashes. */
function accessor(tokens: Tokens, index: number): string | undefined {
  if (!isWord(tokens, index, "projects") || !isMark(tokens, index + 1, ".")) return undefined;

  let path = "";
  for (let at = index + 1; isMark(tokens, at, ".") && isName(tokens, at + 1); at += 2)
    path += `:${nameAt(tokens, at + 1)}`;
  return path;
}

/** The literal given to a property within the next few tokens: `.projectDir = file("x")`, `= new File(settingsDir, 'x')`. */
function assigned(tokens: Tokens, index: number, property: string): string | undefined {
  if (!isMark(tokens, index, ".") || !isWord(tokens, index + 1, property)) return undefined;

  for (let at = index + 2; at < index + 9; at += 1) {
    const value = literalAt(tokens, at);
    if (value !== undefined) return value;
  }
  return undefined;
}

function literalsAfter(tokens: Tokens, index: number): readonly string[] {
  const paths: string[] = [];
  let at = isMark(tokens, index + 1, "(") ? index + 2 : index + 1;
  for (let path = literalAt(tokens, at); path !== undefined; path = literalAt(tokens, at)) {
    paths.push(withColon(path));
    if (!isMark(tokens, at + 1, ",")) break;
    at += 2;
  }
  return paths;
}

function withColon(path: string): string {
  return path.startsWith(":") ? path : `:${path}`;
}

function literalAt(tokens: Tokens, index: number): string | undefined {
  if (kindAt(tokens, index) !== literal) return undefined;
  return tokens.text.slice(startAt(tokens, index) + 1, endAt(tokens, index) - 1);
}
