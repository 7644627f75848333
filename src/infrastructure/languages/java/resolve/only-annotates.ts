import { ownType } from "./own-type.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Declaration } from "./type-index.ts";

/**
 * True if a file can use nothing but annotations of the libraries that it imports on demand (`import jakarta.persistence.*`).
 * What such a package holds is not known, so every name counts that no type of the project and none of `java.lang` answers
 * to; a single one that is used as something else may come from any of those packages.
 */
export function onlyAnnotates(from: Declaration, known: Knowledge): boolean {
  const { annotating } = known;
  const answer = annotating.get(from.path) ?? judge(from, known);
  annotating.set(from.path, answer);
  return answer;
}

function judge(from: Declaration, known: Knowledge): boolean {
  const { namesUsedIn, packagesIn, index } = known;
  const packages = packagesIn(from.path).filter((name) => index.packages.has(name) || index.types.has(name));
  const isOfProject = (name: string) =>
    ownType(name, from, known) !== undefined || packages.some((inPackage) => index.types.has(`${inPackage}.${name}`));
  const open = namesUsedIn(from.path).filter(({ specifier }) => !inJavaLang.has(specifier) && !isOfProject(specifier));
  return open.length > 0 && open.every(({ kind }) => kind === "annotation");
}

/** Types of `java.lang` in Java 25 that code names often; one that is missing here merely leaves an import a `value`. */
const inJavaLang: ReadonlySet<string> = new Set(
  `Appendable ArithmeticException ArrayIndexOutOfBoundsException AssertionError AutoCloseable Boolean Byte CharSequence
  Character Class ClassCastException ClassLoader ClassNotFoundException CloneNotSupportedException Cloneable Comparable
  Deprecated Double Enum Error Exception Float FunctionalInterface IllegalArgumentException IllegalStateException IndexOutOfBoundsException Integer
  InterruptedException Iterable LinkageError Long Math NoSuchFieldException NoSuchMethodException NullPointerException
  Number NumberFormatException Object OutOfMemoryError Process ProcessBuilder Record ReflectiveOperationException Runnable
  Runtime RuntimeException SafeVarargs SecurityException Short StackTraceElement StrictMath String StringBuffer StringBuilder SuppressWarnings System
  Thread ThreadLocal Throwable UnsupportedOperationException Void`.split(/\s+/u),
);
