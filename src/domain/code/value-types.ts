import type { FunctionDeclaration, Variable } from "../syntax/declaration.ts";
import type { Name, TypeName } from "../syntax/name.ts";
import type { Call } from "../syntax/statement.ts";
import type { Value } from "../syntax/value.ts";
import type { CodeFile, DeclaredFunction, DeclaredType, DeclaredVariable, WrittenType } from "./code-file.ts";
import { fullNamesOf, type Names } from "./full-names.ts";
import { fieldOf, methodOf } from "./members.ts";
import { handedOutside, resultOutside } from "./outside-results.ts";
import { unwrapped } from "./unwrapped.ts";

/** Says of which type values are and what calls lead to, as far as names tell. */
export interface ValueTypes {
  /** The type of a value that stands in a function (index; absent: at the top of the file). */
  ofValue(file: CodeFile, value: Value, within: number | undefined): WrittenType | undefined;
  /** The function of the project that a call leads to. A method of an interface is its contract. */
  callee(file: CodeFile, call: Call): DeclaredFunction | undefined;
  /** The full names that what is called goes by: one for each type that its receiver is of, the nearest first. */
  fullNames(file: CodeFile, call: Call): readonly string[];
  /** The full names that a type goes by: its own, then those of types of libraries that it builds on. */
  names(written: WrittenType): readonly string[];
  /** The type of the project behind a type as written; pointers, optionals and promises are looked through. */
  declared(written: WrittenType): DeclaredType | undefined;
}

/** How many steps a type is followed from value to value. */
const mostSteps = 12;

/** Makes the answers; nothing is evaluated, so what two branches make different is unknown. */
export function valueTypes(names: Names): ValueTypes {
  const { declarations, namesOf } = names;
  const ofValue = (file: CodeFile, value: Value, within: number | undefined, left: number): WrittenType | undefined => {
    if (left === 0) return undefined;
    if (value.kind === "call") return ofCall(file, file.syntax.calls[value.call], left - 1);
    if (value.kind !== "name") return undefined;
    if (value.type) return { file, type: value.type };
    return value.name ? ofImported(file, value.name, left - 1) : ofPath(file, value.path, within, left - 1);
  };
  /** A variable of another file, or a member of one. */
  const ofImported = (file: CodeFile, { from, name }: Name, left: number): WrittenType | undefined => {
    if (from === undefined) return undefined;
    const [root = "", ...members] = name.split(".");
    const found = declarations.variable(file, { from, name: root });
    return found && ofMembers(ofDeclared(found, left), [...membersOf(found.variable, root), ...members]);
  };
  const ofCall = (file: CodeFile, call: Call | undefined, left: number): WrittenType | undefined => {
    if (!call) return undefined;
    if (call.kind === "new") return { file, type: { kind: "named", name: call.callee } };
    const receiver = receiverOf(file, call, left);
    const found = calleeOn(file, call, receiver);
    const [type] = found?.function.results ?? [];
    return found && type ? { file: found.file, type } : outside(file, namesOn(file, call, receiver), resultOutside);
  };
  const outside = (file: CodeFile, known: readonly string[], typeOf: (name: string) => TypeName | undefined) => {
    const type = known.map(typeOf).find((one) => one !== undefined);
    return type && { file, type };
  };
  const ofPath = (file: CodeFile, path: string, within: number | undefined, left: number) => {
    const [root = "", ...members] = path.split(".");
    return ofMembers(ofRoot(file, root, within, left), members);
  };
  const ofMembers = (start: WrittenType | undefined, members: readonly string[]): WrittenType | undefined => {
    let at = start;
    for (const member of members) at = at && ofMember(at, member);
    return at;
  };
  const ofMember = (at: WrittenType, member: string): WrittenType | undefined => {
    const type = declared(at);
    const found = type && fieldOf(declarations, type, member);
    if (found?.field.type) return { file: found.file, type: found.field.type };
    return outside(
      at.file,
      fullNamesOf(names, at).map((name) => `${name}.${member}`),
      resultOutside,
    );
  };
  const ofRoot = (file: CodeFile, root: string, within: number | undefined, left: number): WrittenType | undefined => {
    for (const one of around(file, within)) {
      const owner = isSelf(one, root) ? one.owner : undefined;
      if (owner !== undefined) return { file, type: { kind: "named", name: { name: owner } } };
      const position = one.parameters.findIndex(({ name }) => name === root);
      const type = one.parameters[position]?.type;
      if (type) return { file, type };
      if (position >= 0) return position === 0 ? handed(file, one, left - 1) : undefined;
    }
    return ofVariable(file, root, within, left) ?? ofOwnField(file, root, within);
  };
  /** In Java a field needs no `this` before it. */
  const ofOwnField = (file: CodeFile, name: string, within: number | undefined): WrittenType | undefined => {
    const owner = file.language === "java" ? around(file, within).find((one) => one.owner)?.owner : undefined;
    return owner === undefined ? undefined : ofMember({ file, type: { kind: "named", name: { name: owner } } }, name);
  };
  /** What a library hands to a function that is given to it. */
  const handed = (file: CodeFile, { argumentOf }: FunctionDeclaration, left: number): WrittenType | undefined => {
    const call = argumentOf === undefined ? undefined : file.syntax.calls[argumentOf];
    return call && outside(file, namesOn(file, call, receiverOf(file, call, left)), handedOutside);
  };
  const ofVariable = (file: CodeFile, name: string, within: number | undefined, left: number) => {
    const scopes = new Set<number | undefined>([...indicesAround(file, within), undefined]);
    const own = file.syntax.variables.filter((one) => holds(one, name) && scopes.has(one.in)).at(-1);
    // In Go another file of the package may declare it.
    const found = own ? { file, variable: own } : declarations.variable(file, { name });
    return found && ofMembers(ofDeclared(found, left), membersOf(found.variable, name));
  };
  const ofDeclared = ({ file, variable: { type, value, in: within } }: DeclaredVariable, left: number) =>
    type ? { file, type } : value && ofValue(file, value, within, left - 1);
  const declared = ({ file, type }: WrittenType): DeclaredType | undefined => {
    const name = unwrapped(type)?.name;
    return name && declarations.type(file, name);
  };
  /** The type of what a method is asked of; a variable of another file stands in the callee's own name. */
  const receiverOf = (file: CodeFile, { callee: { from, name }, on, in: within }: Call, left: number) => {
    if (on) return ofValue(file, on, within, left);
    const dot = name.lastIndexOf(".");
    return from === undefined || dot < 0 ? undefined : ofImported(file, { from, name: name.slice(0, dot) }, left);
  };
  const calleeOn = (file: CodeFile, call: Call, receiver: WrittenType | undefined): DeclaredFunction | undefined => {
    if (call.kind === "new") return undefined;
    if (!call.on && !receiver) return declarations.function(file, call.callee) ?? asMember(file, call);
    const type = receiver && declared(receiver);
    return type && methodOf(declarations, type, lastOf(call.callee));
  };
  const namesOn = (file: CodeFile, { callee, on }: Call, receiver: WrittenType | undefined): readonly string[] => {
    if (receiver) return fullNamesOf(names, receiver).map((type) => `${type}.${lastOf(callee)}`);
    if (!on) return namesOf(file, callee);
    // `System.out.println`: what type it has is unknown, where it comes from is not.
    const owners = on.kind === "name" && on.name ? namesOf(file, on.name) : [];
    return owners.map((owner) => `${owner}.${lastOf(callee)}`);
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
    callee: (file, call) => calleeOn(file, call, receiverOf(file, call, mostSteps)),
    fullNames: (file, call) => namesOn(file, call, receiverOf(file, call, mostSteps)),
    names: (written) => fullNamesOf(names, written),
    declared,
  };
}

/** True if a variable holds under this name its value, or a member of it; of several results only the first has a known type. */
function holds({ names, members }: Variable, name: string): boolean {
  return members ? Boolean(members[names.indexOf(name)]) : names[0] === name;
}

function membersOf({ names, members }: Variable, name: string): readonly string[] {
  return members?.[names.indexOf(name)]?.split(".") ?? [];
}

function lastOf({ name }: Name): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** The functions around a statement, from the inside out. */
export function around(file: CodeFile, within: number | undefined): readonly FunctionDeclaration[] {
  return indicesAround(file, within).flatMap((index) => file.syntax.functions[index] ?? []);
}

/** Indices of the functions around a statement, from the inside out. */
export function indicesAround({ syntax }: CodeFile, within: number | undefined): readonly number[] {
  const indices: number[] = [];
  // An index is always lower within its own function's, so that this ends.
  for (let at = within; at !== undefined && !indices.includes(at); at = syntax.functions[at]?.in) indices.push(at);
  return indices;
}

function isSelf({ receiver, owner }: FunctionDeclaration, root: string): boolean {
  return owner !== undefined && root === (receiver ?? "this");
}
