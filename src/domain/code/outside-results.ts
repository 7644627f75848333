import type { TypeName } from "../syntax/name.ts";
import { goResults } from "./outside-results-go.ts";
import { javaResults } from "./outside-results-java.ts";
import { handedOver, npmResults } from "./outside-results-npm.ts";

const results: ReadonlyMap<string, string> = new Map(
  [goResults, javaResults, npmResults].flatMap((table) => Object.entries(table)),
);

/**
 * The type that a function, method or field of a library gives, by the full name of what is asked; `undefined` if nobody has
 * said. Only what rules must know of values that no declaration of the project gives a type.
 */
export function resultOutside(name: string): TypeName | undefined {
  return typeNamed(results.get(withoutMajor(name)));
}

/** The type of the first parameter of a function that is handed to a function of a library. */
export function handedOutside(name: string): TypeName | undefined {
  return typeNamed(handedOver[withoutMajor(name)]);
}

/** A full name without the major version that Go puts into paths (Go Modules Reference, "Major version suffixes"). */
export function withoutMajor(name: string): string {
  return name.replace(/\/v\d+(?=[./])/u, "");
}

/** Undoes `fullName`: `npm:typeorm#EntityManager`, `database/sql.Tx`. */
function typeNamed(fullName: string | undefined): TypeName | undefined {
  if (fullName === undefined) return undefined;
  const mark = fullName.includes("#") ? fullName.indexOf("#") : fullName.lastIndexOf(".");
  return { kind: "named", name: { from: fullName.slice(0, mark), name: fullName.slice(mark + 1) } };
}
