import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredType } from "../code/code-file.ts";
import { insideOf } from "../code/inside.ts";
import { nameOfPlace } from "../code/name-of-place.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import type { Call } from "../syntax/statement.ts";
import { attributeOf } from "../transactions/annotated.ts";
import { coveredCalls } from "../transactions/extent.ts";
import { openedIn } from "../transactions/openings.ts";
import { writeOf } from "../writes/write-of.ts";
import { aggregateOf, keepingOf } from "./kept-aggregates.ts";

/** The second of two aggregates that one transaction stores. */
export interface JointSave {
  readonly at: Call;
  /** As people call it. */
  readonly place: string;
  readonly first: DeclaredType;
  readonly second: DeclaredType;
}

/** Decorators by which a method runs in a transaction: typeorm-transactional 0.5, `@nestjs-cls/transactional` 3. */
const decorators: ReadonlySet<string> = new Set([
  "npm:typeorm-transactional#Transactional",
  "npm:@nestjs-cls/transactional#Transactional",
]);

/** Transactions of a file that store two aggregates, each told once. */
export function jointSaves(code: Code, file: CodeFile): readonly JointSave[] {
  return [...openedCalls(code, file), ...annotatedCalls(code, file)].flatMap(
    (calls) => jointIn(code, file, calls) ?? [],
  );
}

function openedCalls(code: Code, file: CodeFile): readonly (readonly Call[])[] {
  return openedIn(code, file).map((one) => coveredCalls(code, one).flatMap((index) => file.syntax.calls[index] ?? []));
}

function annotatedCalls(code: Code, file: CodeFile): readonly (readonly Call[])[] {
  return [...file.syntax.functions.entries()].flatMap(([index, one]) =>
    isTransactional(code, file, one) ? [insideOf(file, file.syntax.calls, index)] : [],
  );
}

function isTransactional(code: Code, file: CodeFile, one: FunctionDeclaration): boolean {
  if (one.owner === undefined || one.statements === undefined || one.kind !== "method") return false;
  if (one.marks?.some(({ name }) => decorators.has(code.nameOf(file, name)))) return true;
  const attribute = attributeOf(code, { file, function: one });
  return attribute !== undefined && !attribute.readOnly;
}

function jointIn(code: Code, file: CodeFile, calls: readonly Call[]): JointSave | undefined {
  const saves = calls.flatMap((at) => {
    const aggregate = savedBy(code, file, at);
    return aggregate ? [{ at, aggregate }] : [];
  });
  const [first] = saves;
  const second = saves.find(
    ({ aggregate, at }) => first && aggregate.type !== first.aggregate.type && !isOtherWay(first.at, at),
  );
  return (
    first &&
    second && { at: second.at, place: nameOfPlace(file, second.at), first: first.aggregate, second: second.aggregate }
  );
}

/** Of two branches nobody says that both are taken. */
function isOtherWay({ within: one = [] }: Call, { within: other = [] }: Call): boolean {
  return one.includes("branch") && other.includes("branch");
}

/** What a call stores: the object that is handed over tells, else what its repository is there for. */
function savedBy(code: Code, file: CodeFile, call: Call): DeclaredType | undefined {
  const write = writeOf(code, file, call);
  if (!write || write.manner === "rows") return undefined;
  for (const value of call.arguments) {
    const written = code.types.ofValue(file, value, call.in);
    const aggregate = written && aggregateOf(code, written.file, written.type);
    if (aggregate) return aggregate;
  }
  const receiver = call.on && code.types.ofValue(file, call.on, call.in);
  const repository = receiver && code.types.declared(receiver);
  return repository && keepingOf(code, repository)?.own;
}
