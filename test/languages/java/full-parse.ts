import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Language, type Node, Parser } from "web-tree-sitter";

/** What a full parse of a Java text says, as far as our scanner says it, too. */
export interface Parsed {
  readonly package: string | undefined;
  /** `line:column specifier` of every import line. */
  readonly imports: readonly string[];
  /** Top-level types and the types nested in them. */
  readonly declares: readonly string[];
  /** Capitalised names in places where the grammar allows types alone: `new Order`, `@Entity`, `List<Item>`. */
  readonly types: ReadonlySet<string>;
  /** All names, wherever they stand. */
  readonly names: ReadonlySet<string>;
  readonly hasError: boolean;
}

const wasm = join(
  dirname(createRequire(import.meta.url).resolve("@vscode/tree-sitter-wasm/package.json")),
  "wasm/tree-sitter-java.wasm",
);

/** Loads tree-sitter-java; the parser is a test's, the product has none. */
export async function createFullParse(): Promise<(text: string) => Parsed> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(wasm));
  return (text) => {
    const tree = parser.parse(text);
    if (!tree) throw new Error("tree-sitter gave no tree");
    const parsed = read(tree.rootNode);
    tree.delete();
    return parsed;
  };
}

const declarations = new Set([
  "class_declaration",
  "interface_declaration",
  "enum_declaration",
  "record_declaration",
  "annotation_type_declaration",
]);
const bodies = new Set(["class_body", "interface_body", "enum_body", "enum_body_declarations", "annotation_type_body"]);

function read(root: Node): Parsed {
  const declared = root.namedChildren.find((node) => node?.type === "package_declaration");
  const types = new Set<string>();
  const names = new Set<string>();
  collect(root, types, names);
  return {
    package: declared ? nameOf(declared) : undefined,
    imports: root.namedChildren.flatMap((node) => (node?.type === "import_declaration" ? [importOf(node)] : [])),
    declares: root.namedChildren.flatMap((node) => (node ? declaredBy(node, "") : [])),
    types,
    names,
    hasError: root.hasError,
  };
}

function nameOf(node: Node): string {
  const name = node.namedChildren.find((child) => /^(?:scoped_)?identifier$/u.test(child?.type ?? ""));
  return compact(name?.text ?? "");
}

/** Names without what may stand between their parts. */
function compact(name: string): string {
  return name.replace(/\/\*[\s\S]*?\*\/|\/\/.*|\s/gu, "");
}

function importOf(node: Node): string {
  const name = node.namedChildren.find((child) => /^(?:scoped_)?identifier$/u.test(child?.type ?? ""));
  const isWhole = node.namedChildren.some((child) => child?.type === "asterisk");
  return `${(name?.startPosition.row ?? 0) + 1}:${(name?.startPosition.column ?? 0) + 1} ${compact(name?.text ?? "")}${isWhole ? ".*" : ""}`;
}

function declaredBy(node: Node, outer: string): readonly string[] {
  if (bodies.has(node.type)) return node.namedChildren.flatMap((child) => (child ? declaredBy(child, outer) : []));
  if (!declarations.has(node.type)) return [];

  const name = node.childForFieldName("name")?.text ?? "";
  const full = outer === "" ? name : `${outer}.${name}`;
  return [full, ...node.namedChildren.flatMap((child) => (child ? declaredBy(child, full) : []))];
}

function collect(root: Node, types: Set<string>, names: Set<string>): void {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "import_declaration" || node.type === "package_declaration") continue;
    if (/^(?:type_)?identifier$/u.test(node.type)) names.add(node.text);
    if (isType(node)) types.add(node.text);
    for (const child of node.namedChildren) if (child) open.push(child);
  }
}

function isType(node: Node): boolean {
  if (node.type === "type_identifier") return node.parent?.type !== "scoped_type_identifier";
  return node.type === "identifier" && /annotation$/u.test(node.parent?.type ?? "");
}
