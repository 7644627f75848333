import type { Code } from "../code/code.ts";
import type { DeclaredType } from "../code/code-file.ts";
import { packageOf } from "../code/package-of.ts";
import { unwrapped } from "../code/unwrapped.ts";
import { namesPackage } from "../packages/policy.ts";
import { isContract } from "../roles/by-name.ts";

/** Categories of packages that an adapter speaks with the world by. */
const technologies = ["orm", "http", "mq", "cloud"];
const core: readonly (string | undefined)[] = ["domain", "application"];

/**
 * True for a class or struct that does input or output: it stands in the infrastructure, keeps a repository's promise, or
 * holds a client of a technology. What a service of the core holds to arrange its transactions makes it no adapter.
 */
export function isConcreteAdapter(code: Code, declared: DeclaredType): boolean {
  const { type, file } = declared;
  if (isContract(type) || (type.kind !== "class" && type.kind !== "struct")) return false;
  if (code.roles.has(declared, "repository-implementation")) return true;
  return core.includes(file.place.layer) ? false : file.place.layer === "infrastructure" || holdsClient(code, declared);
}

function holdsClient(code: Code, { file, type }: DeclaredType): boolean {
  return type.fields.some((field) => {
    const name = field.type && unwrapped(field.type)?.name;
    const found = name && packageOf(code, file, name);
    return found !== undefined && technologies.some((entry) => namesPackage(entry, found));
  });
}
