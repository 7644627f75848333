/**
 * Java that the grammar does not know yet, in words of the same length that it knows, so that all stands where it stood:
 * - JEP 511 (Java 25): `import module java.base;` names no type and is left out;
 * - JEP 513 (Java 25): a constructor may call `super(…)` after other statements; there it is a call like any other;
 * - JEP 456 (Java 22): `case Card _, Cash _ ->` is read as a list of names, since it declares nothing.
 */
export function withoutGaps(text: string): string {
  return text
    .replace(/\bimport\s+module\s+[\w.]+\s*;/gu, (line) => line.replace(/\S/gu, " "))
    .replace(/\b(?:super|this)(?=\s*\()/gu, (word) => `_${word.slice(1)}`)
    .replace(/\bcase\s+[\w.]+\s+_\s*(?:,\s*[\w.]+\s+_\s*)+/gu, (label) => label.replace(/\s_/gu, "  "));
}
