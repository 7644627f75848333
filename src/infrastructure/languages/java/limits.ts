import type { Limit } from "../../../application/ports/language.ts";

/** Dependencies of Java code that its text does not show, or not to us; a fixture each. */
export const limits: readonly Limit[] = [
  {
    summary: "A class loaded by name at run time (Class.forName, ServiceLoader files, Spring XML) is no dependency.",
    fixture: "limits/java-reflection",
  },
];
