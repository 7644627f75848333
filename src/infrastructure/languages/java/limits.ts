import type { Limit } from "../../../application/ports/language.ts";

/** What the text of Java files does not tell, or not to us. */
export const limits: readonly Limit[] = [
  {
    summary:
      "A class that is loaded by its name at run time (Class.forName, ServiceLoader, Spring XML) is no dependency.",
    fixture: "limits/java-reflection",
  },
  {
    summary:
      "Types that a generator or annotation processor has yet to write are taken for generated on evidence; what they depend on is unknown.",
    fixture: "limits/java-generated",
  },
  {
    summary:
      "Kotlin, Scala and Groovy sources are found by folder and file name, not read: Java code can depend on them, they depend on nothing.",
    fixture: "limits/java-other-languages",
  },
  {
    summary:
      "Gradle scripts are programs: where project(...) names no build module literally, types of one name in several are told apart by chance.",
    fixture: "limits/java-gradle-logic",
  },
  {
    summary:
      "A member type inherited from a type that the file does not name leads nowhere, or to a type of its package.",
    fixture: "limits/java-inherited-members",
  },
  {
    summary: "Types that a chain of calls, var or a lambda goes through without naming them are no dependencies.",
    fixture: "limits/java-unnamed-types",
  },
  {
    summary:
      "A type of the own package that is called as one of the commonest of java.lang (String, Integer, Exception …) is not seen in use.",
    fixture: "limits/java-names-of-java-lang",
  },
  {
    summary:
      "A type that the project declares is taken for its own, though a build module may use an older release of it.",
    fixture: "limits/java-older-release",
  },
  {
    summary: "Unicode escapes are understood within names only, not where they stand for punctuation or quotes.",
    fixture: "limits/java-unicode-escapes",
  },
];
