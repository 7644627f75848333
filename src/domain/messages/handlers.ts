import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction, DeclaredType } from "../code/code-file.ts";
import type { Recognised } from "../roles/recognise.ts";
import type { TypeRole } from "../roles/type-role.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import { handlingMarks, type Side } from "./handling-marks.ts";

/** A function that handles one kind of message. */
export interface Handler {
  readonly side: Side;
  readonly file: CodeFile;
  readonly function: FunctionDeclaration;
  /** Index of the function in `Syntax.functions`. */
  readonly index: number;
  /** The type that it is a method of. */
  readonly owner?: DeclaredType;
  /** True for one of several functions that a service offers; each has parameters of its own instead of a message. */
  readonly isService: boolean;
  /** True if the code says so (an annotation, a base type); false if only name and place do. */
  readonly isStated: boolean;
}

const sides: Readonly<Partial<Record<TypeRole, Side>>> = {
  "command-handler": "command",
  "query-handler": "query",
  "event-handler": "event",
};

const handling = /^(?:handle|execute|on|run|invoke|process|exec)$/iu;
const service = /(?:Service|Queries|Commands)$/u;

const known = new WeakMap<Code, readonly Handler[]>();

/** Everything that handles a command, a query or an event. */
export function handlersIn(code: Code): readonly Handler[] {
  const found = known.get(code) ?? [...markedIn(code), ...ofTypes(code)];
  known.set(code, found);
  return found;
}

/** Methods that say themselves what they handle: Axon, jMolecules, Spring, NestJS. */
function markedIn(code: Code): readonly Handler[] {
  return [...code.files.values()].flatMap((file) =>
    file.syntax.functions.flatMap((one, index): readonly Handler[] => {
      const side = one.marks?.map(({ name }) => handlingMarks.get(code.nameOf(file, name))).find(Boolean);
      const owner = one.owner === undefined ? undefined : code.declarations.type(file, { name: one.owner });
      return side
        ? [{ side, file, function: one, index, isService: false, isStated: true, ...(owner && { owner }) }]
        : [];
    }),
  );
}

function ofTypes(code: Code): readonly Handler[] {
  const recognised = code.roles.all.filter(({ role }) => sides[role]);
  return recognised.flatMap((type) => methodsOf(code, type).flatMap((method) => handlerOf(type, method)));
}

function handlerOf(type: Recognised, { file, function: one }: DeclaredFunction): readonly Handler[] {
  const side = sides[type.role];
  const index = file.syntax.functions.indexOf(one);
  const owner = { file: type.file, type: type.type };
  const isStated = type.evidence.kind !== "named";
  return side ? [{ side, file, function: one, index, owner, isService: !handling.test(one.name), isStated }] : [];
}

/** The methods that handle: those with such a name, and of a service all that it offers. */
function methodsOf(code: Code, type: Recognised): readonly DeclaredFunction[] {
  const offered = code.declarations.methods(type).filter(({ function: one }) => isOffered(one));
  const named = offered.filter(({ function: { name } }) => handling.test(name));
  return named.length > 0 || !service.test(type.type.name) ? named : offered;
}

function isOffered({ kind, modifiers, name, receiver }: FunctionDeclaration): boolean {
  if (kind !== "method" || modifiers.includes("static")) return false;
  if (receiver !== undefined) return /^\p{Lu}/u.test(name);
  return !modifiers.includes("private") && !modifiers.includes("protected");
}
