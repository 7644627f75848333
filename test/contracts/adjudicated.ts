/** Cases of import-linter's contract tests (2.12, `tests/unit/contracts`) that have no counterpart here, and why. */
export interface Adjudicated {
  readonly contract: "forbidden" | "independence" | "protected" | "acyclic siblings" | "layers";
  readonly about: string;
  readonly cases: number;
  readonly reason: string;
}

const ignored =
  "Imports are not set aside by a pattern in the configuration; a waiver stands at the import, with a reason, and an unused one is reported.";
const rendered = "About the text of its own report.";
const syntax = "About the syntax of its own options.";

export const adjudicated: readonly Adjudicated[] = [
  { contract: "forbidden", about: "imports ignored by pattern", cases: 8, reason: ignored },
  {
    contract: "forbidden",
    about: "packages in a graph without packages",
    cases: 2,
    reason: "Packages are always part of the graph.",
  },
  {
    contract: "forbidden",
    about: "a part of a package as forbidden module is refused",
    cases: 4,
    reason:
      "Patterns may name a part of a package where the language has such (go:net/http); for npm it is the package.",
  },
  { contract: "forbidden", about: "report and progress", cases: 2, reason: rendered },
  { contract: "independence", about: "imports ignored by pattern", cases: 11, reason: ignored },
  { contract: "independence", about: "report", cases: 1, reason: rendered },
  { contract: "protected", about: "report", cases: 2, reason: rendered },
  { contract: "acyclic siblings", about: "names of ancestors and of skipped folders", cases: 11, reason: syntax },
  { contract: "acyclic siblings", about: "report and progress", cases: 2, reason: rendered },
  { contract: "layers", about: "writing of floors", cases: 7, reason: syntax },
  { contract: "layers", about: "containers that do not exist", cases: 7, reason: syntax },
  { contract: "layers", about: "exhaustive without containers", cases: 1, reason: syntax },
  { contract: "layers", about: "imports ignored by pattern", cases: 25, reason: ignored },
  {
    contract: "layers",
    about: "imports without a line number",
    cases: 2,
    reason: "Every dependency has a place here; there is no way to make one without.",
  },
  { contract: "layers", about: "report", cases: 1, reason: rendered },
];
