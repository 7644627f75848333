/** Differences from javac that stay, and why. */
export interface Verdict {
  readonly because: string;
  readonly lines: RegExp;
}

/** Lines as `oracle.test.ts` makes them: path, then what javac says, then what we say. */
export const verdicts: readonly Verdict[] = [
  {
    because:
      "Without libraries javac takes a type of java.lang for one that it does not find; the import line is right.",
    lines: / java\.lang:\w+ ≠ [\w.]+:/u,
  },
  {
    because:
      "A member type that is inherited from another file hides one of the types around; no file tells what it inherits.",
    lines: /java\/util\/(?:LinkedHashMap|TreeMap|ImmutableCollections)\.java: /u,
  },
  {
    because:
      "A constant in capitals alone that is inherited from another file (`UNSAFE.park()`) looks like a type of the package.",
    lines: / value [\w.]+:[\w.]+ ≠ [A-Z][A-Z0-9]+\.\w+$/u,
  },
  {
    because: "A value of an enum in the way of types (`Kind.Sold.label()`) looks like a type in a type.",
    lines: / value (?<type>[\w.]+:[\w.]+) ≠ (?:[\w.]+:)?\w+\.[A-Z][a-z]\w*\.\w+$/u,
  },
];
