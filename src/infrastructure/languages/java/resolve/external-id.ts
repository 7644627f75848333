import { conventionalPackage } from "./names.ts";

/** Module id of a package, a type or an import line outside of the project: `java:java.sql` of `java.sql.Connection`. */
export function externalId(specifier: string): string {
  const name = specifier.replace(/\.\*$/u, "");
  return /(?:^|\.)\p{Lu}/u.test(name) ? `java:${conventionalPackage(name)}` : `java:${name}`;
}
