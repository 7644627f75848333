import type { Code } from "../code/code.ts";
import type { DeclaredType } from "../code/code-file.ts";
import { heldTypes } from "../code/held-types.ts";
import { insideOf } from "../code/inside.ts";
import { lineage } from "../code/members.ts";
import { simpleName } from "../roles/by-name.ts";
import { groupBy } from "../source/group-by.ts";
import { identifierWords } from "../syntax/identifier-words.ts";
import type { Call } from "../syntax/statement.ts";
import { libraryWrites } from "../writes/library-writes.ts";
import { isWritingVerb } from "../writes/repository-writes.ts";
import type { Handler } from "./handlers.ts";
import { reachedFrom } from "./reached.ts";

/** A repository that keeps objects of the domain, at the first call by which a handler asks it. */
export interface AskedRepository {
  readonly call: Call;
  readonly name: string;
}

/** Words of repositories that are there to be read. */
const reading: ReadonlySet<string> = new Set([
  ...["read", "reader", "readonly", "query", "queries", "view", "views", "projection", "projections", "search"],
  ...["report", "reports", "reporting", "lookup", "finder", "statistics", "stats", "index"],
]);

/** The repositories of the write side that a handler asks, itself or through functions of its layer; each once. */
export function writeRepositoriesOf(code: Code, handler: Handler): readonly AskedRepository[] {
  const asked = reachedFrom(code, handler, () => false).flatMap(({ file, index, by }) =>
    insideOf(file, file.syntax.calls, index).flatMap((call): readonly AskedRepository[] => {
      const written = call.on && code.types.ofValue(file, call.on, call.in);
      const type = written && code.types.declared(written);
      return type && keepsModel(code, type) ? [{ call: by?.call ?? call, name: shownName(type) }] : [];
    }),
  );
  return [...groupBy(asked, ({ name }) => name).values()].flatMap(([first]) => first ?? []);
}

/** In Go the package is part of a name: `order.Repository`. */
function shownName({ file, type: { name } }: DeclaredType): string {
  return file.language === "go" ? `${file.package}.${name}` : simpleName(name);
}

/** True for a repository to which objects of the domain are given to be kept. */
function keepsModel(code: Code, type: DeclaredType): boolean {
  const { roles } = code;
  if (!roles.has(type, "repository") && !roles.has(type, "repository-implementation")) return false;
  if (identifierWords(simpleName(type.type.name)).some((word) => reading.has(word))) return false;
  return lineage(code.declarations, type).some((one) => takesModel(code, one) || storesModel(code, one));
}

/** A method that writes is given something of the domain, or stands there itself. */
function takesModel(code: Code, type: DeclaredType): boolean {
  return code.declarations.methods(type).some(({ file, function: { name, parameters } }) => {
    if (!isWritingVerb(name)) return false;
    return (
      type.file.place.layer === "domain" ||
      parameters.some((one) => one.type && isModel(code, { file, type: one.type }))
    );
  });
}

/** A library's repository of something of the domain: `JpaRepository<Order, Long>`. */
function storesModel(code: Code, { file, type }: DeclaredType): boolean {
  return [...(type.extends ?? []), ...(type.implements ?? [])].some((base) => {
    const name = code.typeNameOf(file, base);
    return (
      name !== undefined && libraryWrites.has(name) && (base.of ?? []).some((of) => isModel(code, { file, type: of }))
    );
  });
}

function isModel(code: Code, { file, type }: Parameters<Code["types"]["declared"]>[0]): boolean {
  return [...heldTypes(file, type)].some(
    ({ name }) => code.declarations.type(file, name)?.file.place.layer === "domain",
  );
}
