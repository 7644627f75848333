import { rootsIn } from "../aggregates/roots.ts";
import type { Code } from "../code/code.ts";
import type { DeclaredFunction, DeclaredType, WrittenType } from "../code/code-file.ts";
import { lineage } from "../code/members.ts";
import { simpleName } from "../roles/by-name.ts";
import { identifierWords } from "../syntax/identifier-words.ts";

/** Says of functions which type of the model, or of what is shown of it, they give back, by its simple name. */
export type Answers = (one: DeclaredFunction) => string | undefined;

/** Endings of types that carry what somebody will look at. */
const shown = /(?:Dto|DTO|View|ViewModel|ReadModel)$/u;

/** Words of what only the command can know: a secret that was made, an outcome. */
const outcomes: ReadonlySet<string> = new Set([
  ...["token", "tokens", "session", "auth", "login", "credential", "credentials", "secret"],
  ...["result", "outcome", "receipt", "confirmation", "id", "ids", "created"],
]);

/** Prepares the question for all functions of the code. */
export function answersIn(code: Code): Answers {
  const roots = rootsIn(code);
  const isModel = (found: DeclaredType) =>
    roots.has(found.type) || code.roles.has(found, "entity") || code.roles.has(found, "read-model");
  const modelIn = (written: WrittenType): string | undefined => {
    const { kind, name, of = [] } = written.type;
    if (kind === "function" || kind === "inline") return undefined;
    const found = name && code.declarations.type(written.file, name);
    const itself = name && simpleName(found?.type.name ?? name.name);
    if (itself && (found ? isModel(found) || isShown(code, found) : isCalledShown(itself))) return itself;
    return firstOf(of, (type) => modelIn({ file: written.file, type }));
  };
  return ({ file, function: { results } }) => firstOf(results, (type) => modelIn({ file, type }));
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Something with such an ending that says more than which one it is. */
function isShown(code: Code, declared: DeclaredType): boolean {
  const fields = lineage(code.declarations, declared).flatMap(({ type }) => type.fields);
  return isCalledShown(simpleName(declared.type.name)) && fields.filter(({ name }) => !isIdentity(name)).length > 1;
}

function isCalledShown(name: string): boolean {
  return shown.test(name) && !identifierWords(name).some((word) => outcomes.has(word));
}

function isIdentity(name: string): boolean {
  return identifierWords(name).some((word) => word === "id" || word === "ids" || word === "uuid" || word === "version");
}
