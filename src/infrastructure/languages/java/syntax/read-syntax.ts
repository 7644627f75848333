import type { ReadSyntax } from "../../../../application/ports/language.ts";
import type { Syntax } from "../../../../domain/syntax/syntax.ts";
import { createParseFlat, type ParseFlat } from "../../../grammars/flatten.ts";
import { grammar } from "../../../grammars/grammar.ts";
import type { FlatTree } from "../../../grammars/flat-tree.ts";
import { positionsOf } from "../lexer/positions.ts";
import { announceTypes } from "./announce.ts";
import { directivesIn } from "./directives.ts";
import { emptyDrafts } from "./draft.ts";
import { withoutGaps } from "./grammar-gaps.ts";
import { importedNames } from "./imported-names.ts";
import { bearable } from "../../../../domain/syntax/bearable.ts";
import { isTooLong, longSyntax, problemsAt } from "./problems.ts";
import { readers } from "./readers.ts";
import { dropped, type Reader, readInner, type Walk } from "./walk.ts";

/** Loads the grammar and makes a reader of what Java files declare and do. */
export async function loadReadSyntax(): Promise<ReadSyntax> {
  const parser = await grammar("java");
  const parse = createParseFlat(parser, { root: "program", tokens, comments: ["line_comment", "block_comment"] });
  const byKind = (parser.language?.types ?? []).map((name) =>
    Object.hasOwn(readers, name) ? readers[name] : undefined,
  );
  return (text) => {
    if (isTooLong(text)) return longSyntax();
    const tree = parseWell(parse, withLineFeeds(text.startsWith("\ufeff") ? text.slice(1) : text));
    return bearable(readTree(tree, byKind), text);
  };
}

/** Words that say something and that the grammar does not name. */
const tokens = [..."public protected private static abstract final new".split(" "), ..."+ - && || =".split(" ")];

/** JLS 3.4: a line may end at CR alone; for the grammar it does not, and a comment would go on. */
function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r(?!\n)/gu, "\n") : text;
}

/** Parses a text, and once more in other words if the grammar may only not know it yet. */
function parseWell(parse: ParseFlat, text: string): FlatTree {
  const tree = parse(text);
  const plain = tree.faults.length > 0 ? withoutGaps(text) : text;
  if (plain === text) return tree;

  const faults = tree.faults.length;
  const better = parse(plain);
  return better.faults.length < faults ? { ...better, text } : parse(text);
}

function readTree(tree: FlatTree, byKind: readonly (Reader | undefined)[]): Syntax {
  const walk = walkOf(tree, byKind);
  announceTypes(walk);
  readInner(walk, 0, dropped);
  const { facts, positions, cut } = walk;
  const problems = problemsAt(positions, tree, cut);
  return {
    ...facts,
    directives: directivesIn(tree, positions, facts.functions),
    reexports: [],
    ...(problems.length > 0 && { problems }),
  };
}

function walkOf(tree: FlatTree, byKind: readonly (Reader | undefined)[]): Walk {
  return {
    tree,
    positions: positionsOf(tree.text),
    readers: byKind,
    imports: importedNames(tree),
    facts: emptyDrafts(),
    bodies: new Map(),
    types: new Map(),
    scope: { outer: undefined },
    in: undefined,
    within: undefined,
    statements: 0,
    yields: dropped,
    depth: 0,
    cut: undefined,
  };
}
