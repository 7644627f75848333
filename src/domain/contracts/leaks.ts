import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { functionName } from "../code/name-of-place.ts";
import { packageOf } from "../code/package-of.ts";
import { matchesPackage } from "../packages/package-pattern.ts";
import { defaultPolicy, deniedIn, namesPackage } from "../packages/policy.ts";
import { protocolFrameworks } from "../packages/protocol-frameworks.ts";
import { isContract, simpleName } from "../roles/by-name.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import type { TypeName } from "../syntax/name.ts";
import type { Position } from "../syntax/position.ts";
import { namesIn } from "../syntax/names-in.ts";

/** A type of a technology that a contract names. */
export interface Leak {
  readonly type: string;
  readonly package: string;
}

/** What a type of the core promises to others and leaves open: itself with what it builds on, and each of its methods. */
export interface Promised {
  readonly file: CodeFile;
  readonly at: Position;
  readonly name: string;
  readonly types: readonly TypeName[];
}

/** All that contracts of the core promise. */
export function* promises({ files, declarations }: Code): Generator<Promised> {
  for (const file of files.values())
    for (const type of file.syntax.types) {
      if (!isContract(type) || type.modifiers.includes("private")) continue;
      yield { file, at: type, name: type.name, types: [...(type.extends ?? []), ...(type.implements ?? [])] };
      for (const { file: place, function: one } of declarations.methods({ file, type }))
        if (one.statements === undefined)
          yield { file: place, at: one, name: functionName(one), types: signature(one) };
    }
}

/** Categories of packages whose types bind a contract to a technology. */
const technologies = ["orm", "http", "mq", "cloud"];

/** The first type of a technology that a promise names, unless it is allowed or the import of its package is a fault already. */
export function leakIn(code: Code, { file, types }: Promised, allow: readonly string[]): Leak | undefined {
  for (const name of types.flatMap((type) => [...namesIn(type)])) {
    const found = packageOf(code, file, name);
    if (found === undefined || !technologies.some((entry) => namesPackage(entry, found))) continue;
    if (allow.some((entry) => namesPackage(entry, found)) || isToldByImport(file, found)) continue;
    return { type: simpleName(name.name), package: found };
  }
  return undefined;
}

function signature({ parameters, results, throws = [] }: FunctionDeclaration): readonly TypeName[] {
  return [...parameters.flatMap(({ type }) => type ?? []), ...results, ...throws];
}

/** `boundaries/package-in-layer` and `boundaries/protocol-in-application` tell of the import, where the file has a layer. */
function isToldByImport({ place: { layer } }: CodeFile, id: string): boolean {
  if (layer === undefined) return false;
  if (deniedIn(layer, id, defaultPolicy)) return true;
  return layer === "application" && protocolFrameworks.some((pattern) => matchesPackage(pattern, id));
}
