import type { Code } from "../code/code.ts";
import type { DeclaredType, Reads } from "../code/code-file.ts";
import { coreCode } from "../code/reads.ts";
import { markAmong } from "../endpoints/marked.ts";
import { answersCallers } from "../endpoints/reads.ts";
import { simpleName } from "../roles/by-name.ts";

/** What states that objects are kept in a database: Jakarta Persistence 3.2, TypeORM 0.3, Spring Data MongoDB 4. */
const entityMarks: ReadonlySet<string> = new Set([
  ...["jakarta.persistence.Entity", "javax.persistence.Entity", "npm:typeorm#Entity"],
  "org.springframework.data.mongodb.core.mapping.Document",
]);

const storing = [
  ...["java:jakarta.persistence", "java:javax.persistence", "npm:typeorm"],
  "java:org.springframework.data.mongodb.core.mapping",
];

/** Types that are made to be shown, wherever they stand. */
const shownName =
  /(?:dto|response|request|view|payload|output|result|summary|details?|info|event|error|exception)s?$/iu;

/** What answers callers, what the core promises, and what is kept in a database. */
export const showsObjects: Reads = (file) =>
  answersCallers(file) || coreCode(file) || (file.place.role === undefined && file.imports(storing));

/** True for an object of the model: an aggregate, an entity, what is kept in a database, or a struct or class of the domain. */
export function isDomainObject(code: Code, declared: DeclaredType): boolean {
  const { file, type } = declared;
  if (shownName.test(simpleName(type.name))) return false;
  if (code.roles.has(declared, "aggregate") || code.roles.has(declared, "entity")) return true;
  if (markAmong(code, file, { marks: type.marks, sought: entityMarks })) return true;
  const roles = code.roles.all.filter((one) => one.type === type);
  const isStruct = (type.kind === "class" || type.kind === "struct") && type.fields.length > 1;
  return file.place.layer === "domain" && isStruct && roles.length === 0;
}
