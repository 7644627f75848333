import { assignmentReaders } from "./assignments.ts";
import { branchReaders } from "./branches.ts";
import { callReaders } from "./calls.ts";
import { compositeReaders } from "./composites.ts";
import { functionReaders } from "./functions.ts";
import { literalReaders } from "./literals.ts";
import { loopReaders } from "./loops.ts";
import { nameReaders } from "./names.ts";
import { statementReaders } from "./statements.ts";
import { typeKinds } from "./type-kinds.ts";
import { typeReaders } from "./types.ts";
import { variableReaders } from "./variables.ts";
import { other, type Reader, readInner } from "./walk.ts";

const readers: ReadonlyMap<string, Reader> = new Map([
  ...Object.entries({ ...statementReaders, ...branchReaders, ...loopReaders, ...assignmentReaders }),
  ...Object.entries({ ...variableReaders, ...typeReaders, ...functionReaders }),
  ...Object.entries({ ...nameReaders, ...literalReaders, ...callReaders, ...compositeReaders }),
  // Nothing that is executed stands in them.
  ...["package_clause", "import_declaration", ...typeKinds].map((kind) => [kind, () => other] as const),
]);

/** What counts as a statement of a function: all but blocks, labels and cases. */
const statements = new Set([
  ...["expression_statement", "send_statement", "receive_statement", "inc_statement", "dec_statement"],
  ...["assignment_statement", "short_var_declaration", "var_declaration", "const_declaration", "type_declaration"],
  ...["return_statement", "go_statement", "defer_statement", "break_statement", "continue_statement"],
  ...["goto_statement", "fallthrough_statement", "if_statement", "for_statement", "expression_switch_statement"],
  ...["type_switch_statement", "select_statement"],
]);

/** The reader of each kind of node, by the number that the grammar has for it. */
export function readersFor(kinds: readonly string[]): readonly (Reader | undefined)[] {
  return kinds.map((kind) => {
    const reader = readers.get(kind);
    return statements.has(kind) ? counted(reader ?? readInner) : reader;
  });
}

function counted(reader: Reader): Reader {
  return (walk, node, use) => {
    walk.statements += 1;
    return reader(walk, node, use);
  };
}
