import type { ReadSyntax, SyntaxReader } from "../../../../application/ports/language.ts";
import { bearable } from "../../../../domain/syntax/bearable.ts";
import { noSyntax, type Syntax } from "../../../../domain/syntax/syntax.ts";
import type { FlatTree } from "../../../grammars/flat-tree.ts";
import { createParseFlat } from "../../../grammars/flatten.ts";
import { grammar } from "../../../grammars/grammar.ts";
import { placesOf } from "../places.ts";
import { declaredIn } from "./declared.ts";
import { directivesIn } from "./directives.ts";
import { emptyDrafts } from "./draft.ts";
import { withValues } from "./enum-values.ts";
import { bindPackage } from "./package-scope.ts";
import { parseGo } from "./parse.ts";
import { packagesOf } from "./packages.ts";
import { problemsOf, refusal } from "./problems.ts";
import { readersFor } from "./readers.ts";
import { nothingKnown } from "./type-members.ts";
import { readInner, type Walk } from "./walk.ts";

/** What Go files declare and do. */
export const goSyntax: SyntaxReader = { version: 4, load };

/** Signs that are looked at; all other operators only tell that their value is none of the operands. */
const kept = { root: "source_file", tokens: ["+", "&&", "||"], comments: ["comment"] };

async function load(): Promise<ReadSyntax> {
  const parse = createParseFlat(await grammar("go"), kept);
  let readers: Walk["readers"] | undefined;
  return (text) => {
    const refused = refusal(text);
    if (refused) return { ...noSyntax, problems: [refused] };
    const tree = parseGo(parse, text);
    readers ??= readersFor(tree.kindNames);
    return bearable(readFile(tree, readers), text);
  };
}

function readFile(tree: FlatTree, readers: Walk["readers"]): Syntax {
  const walk: Walk = {
    tree,
    readers,
    place: placesOf(tree.text),
    packages: packagesOf(tree),
    declared: declaredIn(tree),
    known: nothingKnown(),
    facts: emptyDrafts(),
    scope: { outer: undefined },
    in: undefined,
    within: undefined,
    statements: 0,
    depth: 0,
    cut: undefined,
  };
  bindPackage(walk);
  readInner(walk, 0);
  return syntaxOf(walk);
}

function syntaxOf(walk: Walk): Syntax {
  const { reaches, types, ...lists } = walk.facts;
  const problems = problemsOf(walk);
  return {
    ...noSyntax,
    ...lists,
    types: withValues(walk.facts),
    directives: directivesIn(walk),
    ...(problems.length > 0 && { problems }),
  };
}
