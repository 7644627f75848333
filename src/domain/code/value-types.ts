import type { FunctionDeclaration } from "../syntax/declaration.ts";
import type { Name, TypeName } from "../syntax/name.ts";
import type { Call } from "../syntax/statement.ts";
import type { Value } from "../syntax/value.ts";
import type { CodeFile, DeclaredFunction, DeclaredType, WrittenType } from "./code-file.ts";
import type { Declarations } from "./declarations.ts";
import { fieldOf, methodOf } from "./members.ts";
import { resultOutside } from "./outside-results.ts";

/** Says of which type values are and what calls lead to, as far as names tell. */
export interface ValueTypes {
  /** The type of a value that stands in a function (index; absent: at the top of the file). */
  ofValue(file: CodeFile, value: Value, within: number | undefined): WrittenType | undefined;
  /** The function of the project that a call leads to. A method of an interface is its contract. */
  callee(file: CodeFile, call: Call): DeclaredFunction | undefined;
  /** The type of the project behind a type as written; lists and pointers are looked through if `inner`. */
  declared(written: WrittenType): DeclaredType | undefined;
}

/** How many steps a type is followed from value to value. */
const mostSteps = 12;
const wrappers = new Set(["Promise", "Readonly", "Partial", "Required", "NonNullable", "Awaited"]);

/** Makes the answers; nothing is evaluated, so what two branches make different is unknown. */
export function valueTypes(declarations: Declarations, nameOf: (file: CodeFile, name: Name) => string): ValueTypes {
  const ofValue = (file: CodeFile, value: Value, within: number | undefined, left: number): WrittenType | undefined => {
    if (left === 0) return undefined;
    if (value.kind === "call") return ofCall(file, file.syntax.calls[value.call], left - 1);
    if (value.kind !== "name") return undefined;
    return value.type ? { file, type: value.type } : ofPath(file, value.path, within, left - 1);
  };
  const ofCall = (file: CodeFile, call: Call | undefined, left: number): WrittenType | undefined => {
    if (!call) return undefined;
    if (call.kind === "new") return { file, type: { kind: "named", name: call.callee } };
    const found = callee(file, call, left);
    if (!found) return ofLibrary(file, call, left);
    const [type] = found.function.results;
    return type && { file: found.file, type };
  };
  const ofLibrary = (file: CodeFile, call: Call, left: number): WrittenType | undefined => {
    const on = call.on && ofValue(file, call.on, call.in, left);
    const owner = on && unwrapped(on.type)?.name;
    if (call.on && !owner) return undefined;
    const name = owner ? { ...owner, name: `${owner.name}.${call.callee.name}` } : call.callee;
    const at = on?.file ?? file;
    const result = resultOutside(nameOf(at, name));
    // Library and type have one source, so that the import that explains the one explains the other.
    return result === undefined ? undefined : { file: at, type: { kind: "named", name: { ...name, name: result } } };
  };
  const ofPath = (file: CodeFile, path: string, within: number | undefined, left: number) => {
    const [root = "", ...members] = path.split(".");
    let at = ofRoot(file, root, within, left);
    for (const member of members) {
      const type = at && declared(at);
      const field = type && fieldOf(declarations, type, member);
      at = field?.field.type && { file: field.file, type: field.field.type };
    }
    return at;
  };
  const ofRoot = (file: CodeFile, root: string, within: number | undefined, left: number): WrittenType | undefined => {
    for (const one of around(file, within)) {
      const owner = isSelf(one, root) ? one.owner : undefined;
      if (owner !== undefined) return { file, type: { kind: "named", name: { name: owner } } };
      const type = one.parameters.find(({ name }) => name === root)?.type;
      if (type) return { file, type };
    }
    return ofVariable(file, root, within, left);
  };
  const ofVariable = (file: CodeFile, name: string, within: number | undefined, left: number) => {
    const scopes = new Set<number | undefined>([...indicesAround(file, within), undefined]);
    const found = file.syntax.variables.filter((one) => one.names[0] === name && scopes.has(one.in)).at(-1);
    if (found?.type) return { file, type: found.type };
    return found?.value && ofValue(file, found.value, found.in, left - 1);
  };
  const declared = ({ file, type }: WrittenType): DeclaredType | undefined => {
    const name = unwrapped(type)?.name;
    return name && declarations.type(file, name);
  };
  const callee = (file: CodeFile, call: Call, left: number): DeclaredFunction | undefined => {
    const { callee: name, on, kind } = call;
    if (kind === "new") return undefined;
    if (!on) return declarations.function(file, name) ?? asMember(file, call);
    const at = ofValue(file, on, call.in, left);
    const type = at && declared(at);
    return type && methodOf(declarations, type, name.name);
  };
  /** `Order.of(…)` names a type; `save()` alone is asked of the type around it. */
  const asMember = (file: CodeFile, { callee: { from, name }, in: within }: Call): DeclaredFunction | undefined => {
    const dot = name.lastIndexOf(".");
    const owner = dot < 0 ? around(file, within).find((one) => one.owner)?.owner : name.slice(0, dot);
    if (owner === undefined || (dot < 0 && from !== undefined)) return undefined;
    const type = declarations.type(file, from === undefined ? { name: owner } : { from, name: owner });
    return type && methodOf(declarations, type, name.slice(dot + 1));
  };
  return {
    ofValue: (file, value, within) => ofValue(file, value, within, mostSteps),
    callee: (file, call) => callee(file, call, mostSteps),
    declared,
  };
}

/** The functions around a statement, from the inside out. */
export function around(file: CodeFile, within: number | undefined): readonly FunctionDeclaration[] {
  return indicesAround(file, within).flatMap((index) => file.syntax.functions[index] ?? []);
}

function indicesAround({ syntax }: CodeFile, within: number | undefined): readonly number[] {
  const indices: number[] = [];
  // An index is always lower within its own function's, so that this ends.
  for (let at = within; at !== undefined && !indices.includes(at); at = syntax.functions[at]?.in) indices.push(at);
  return indices;
}

function isSelf({ receiver, owner }: FunctionDeclaration, root: string): boolean {
  return owner !== undefined && root === (receiver ?? "this");
}

/** The type within what only says how it is handed over: a pointer, an optional, a promise. */
export function unwrapped(type: TypeName): TypeName | undefined {
  const isWrapper = type.kind === "named" && wrappers.has(type.name?.name ?? "") && type.of?.length === 1;
  if (type.kind === "named" && !isWrapper) return type;
  const [inner] = type.of ?? [];
  return (isWrapper || type.kind === "pointer" || type.kind === "optional") && inner ? unwrapped(inner) : undefined;
}
