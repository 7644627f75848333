import type { Limit } from "../../../application/ports/language.ts";

/** What the imports of Go files do not tell. */
export const limits: readonly Limit[] = [
  {
    summary:
      "Build constraints are not evaluated: a package has the imports of all its files, on whatever system they build.",
    fixture: "limits/go-build-tags",
  },
  {
    summary: 'import "C" is seen, but not the C headers and libraries that the comment above it asks for.',
    fixture: "limits/go-cgo",
  },
  {
    summary: "//go:linkname reaches into another package without importing it.",
    fixture: "limits/go-linkname",
  },
  {
    summary: "plugin.Open loads code whose path is known only when the program runs.",
    fixture: "limits/go-plugin",
  },
  {
    summary:
      "Reflection and registries reach types by name: a blank import is an edge, but not what its init function hands over.",
    fixture: "limits/go-reflection",
  },
  {
    summary:
      "Code that a generator has yet to write is taken for generated on evidence; what it will import is unknown.",
    fixture: "limits/go-generated",
  },
  {
    summary: "A module of this repository counts as its own code even where go.mod asks for a published version of it.",
    fixture: "limits/go-sibling-version",
  },
];
