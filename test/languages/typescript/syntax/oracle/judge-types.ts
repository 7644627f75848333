import { type Symbol as Meaning, Node, Project, type SourceFile, type Type } from "ts-morph";
import type { ReadSyntax } from "../../../../../src/application/ports/language.ts";
import type { TypeName } from "../../../../../src/domain/syntax/name.ts";
import type { Syntax } from "../../../../../src/domain/syntax/syntax.ts";
import { nameNode } from "./function-name.ts";
import { at, isFunction } from "./place.ts";

/** Types that our facts name and the text does not: of receivers of calls, of results; judged by the type checker. */
export interface Judgement {
  readonly judged: number;
  readonly wrong: readonly string[];
}

/** Judges the types in all files; imports between them are followed, packages are not there. */
export function judgeTypes(read: ReadSyntax, texts: ReadonlyMap<string, string>): Judgement {
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { strict: true, jsx: 1, types: [] } });
  for (const [path, text] of texts) project.createSourceFile(path, text);
  const wrong: string[] = [];
  let judged = 0;
  for (const [path, text] of texts) {
    const syntax = read(text, path);
    const file = project.getSourceFileOrThrow(path);
    for (const found of [judgeReceivers(file, syntax), judgeResults(file, syntax)]) {
      judged += found.judged;
      wrong.push(...found.wrong.map((line) => `${path}:${line}`));
    }
  }
  return { judged, wrong };
}

function judgeReceivers(file: SourceFile, { calls }: Syntax): Judgement {
  const ours = new Map<string, string>();
  for (const { line, column, on } of calls) {
    const name = on?.kind === "name" && on.type && plainName(on.type);
    if (name) ours.set(`${line}:${column}`, name);
  }
  return judge(file, ours, (node) => {
    if (!Node.isPropertyAccessExpression(node)) return undefined;
    return { place: at(node.getNameNode()), type: declaredType(node.getExpression()) };
  });
}

/** What functions give back that do not say it themselves. */
function judgeResults(file: SourceFile, { functions }: Syntax): Judgement {
  const ours = new Map<string, string>();
  for (const { line, column, results } of functions) {
    const name = results[0] && plainName(results[0]);
    if (name) ours.set(`${line}:${column}`, name);
  }
  return judge(file, ours, (node) => {
    if (!isFunction(node) || !Node.isReturnTyped(node) || node.getReturnTypeNode()) return undefined;
    return { place: at(nameNode(node)), type: node.getReturnType() };
  });
}

/** Something in the tree that has a type, and where our facts have it. */
interface Typed {
  readonly place: string;
  readonly type: Type;
}

function judge(
  file: SourceFile,
  ours: ReadonlyMap<string, string>,
  typed: (node: Node) => Typed | undefined,
): Judgement {
  const wrong: string[] = [];
  let judged = 0;
  file.forEachDescendant((node) => {
    const one = typed(node);
    const own = one && ours.get(one.place);
    const theirs = one && own !== undefined ? namesOf(one.type) : [];
    if (own === undefined || theirs.length === 0) return;
    judged += 1;
    if (!theirs.includes(own)) wrong.push(`${one?.place} ours ${own}, theirs ${theirs.join(" or ")}`);
  });
  return { judged, wrong };
}

/** What has no name of its own cannot be compared by it. */
const nameless = new Set(["any", "unknown", "typeof", "Readonly", "keyof"]);

function plainName({ kind, name, of }: TypeName): string | undefined {
  if (kind === "optional" && of?.[0]) return plainName(of[0]);
  if (kind !== "named" || !name || name.name.startsWith("default") || nameless.has(name.name)) return undefined;
  return name.name.slice(name.name.lastIndexOf(".") + 1);
}

/** The type that a variable was declared with: what is known of it behind an `if` is narrower. */
function declaredType(node: Node): Type {
  const name = Node.isPropertyAccessExpression(node) ? node.getNameNode() : node;
  const type = name.getSymbol()?.getValueDeclaration()?.getType() ?? node.getType();
  return type.isTypeParameter() ? type : type.getNonNullableType();
}

/** A class that is a default export is known to the checker as `default`. */
function ownName(symbol: Meaning): string {
  const declared = symbol.getDeclarations().find(Node.isClassDeclaration);
  return declared?.getName() ?? symbol.getName();
}

/** The names that a type goes by; none where the checker knows nothing. */
function namesOf(type: Type): readonly string[] {
  if (type.isAny() || type.isUnknown()) return [];
  const symbols = [type.getAliasSymbol(), type.getSymbol()].flatMap((one) => (one ? [ownName(one)] : []));
  return type.isString() || type.isNumber() ? [...symbols, type.getText()] : symbols;
}
