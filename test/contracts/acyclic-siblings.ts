/** A case about the children of a folder that must not form a cycle. */
export interface SiblingCase {
  readonly name: string;
  readonly graph: string;
  /** For each folder asked: what its children's cuts weigh together, 0 if they form no cycle. */
  readonly weights: Readonly<Record<string, number>>;
  readonly ignore?: string;
}

const legal = `
  s/foo/blue → s/bar/yellow, s/foo/blue → s/foo/green/two/beta, s/foo/blue/one → s/foo/green/two/gamma,
  s/foo/blue → s/foo/green/two/gamma/a, s/foo/blue/one → s/foo/green/two/gamma/b, s/foo/blue → s/foo/green/two/gamma/c,
  s/foo/green/two/beta → s/foo/green/three/delta, s/foo/green/two/beta → s/foo/green/three/epsilon,
  s/foo/green/three/delta → s/foo/green/four, s/foo/green/three/epsilon → s/foo/green/four,
  s/foo/green/two/beta → s/foo/green/two/gamma, s/bar/red/five → s/bar/red/six`;
const back = `
  s/bar/red → s/foo/orange, s/foo/green/two/gamma → s/foo/blue/one, s/foo/green/two/gamma → s/foo/blue,
  s/foo/green/two/gamma/a → s/foo/blue/one, s/foo/green/four → s/foo/green/two/gamma,
  s/foo/green/four → s/foo/green/three/delta, s/foo/green/two/gamma → s/foo/green/two/beta, s/bar/red/six → s/bar/red/five`;

/** Weights as in the cuts that import-linter names; where two cuts weigh the same, either is right. */
export const siblingCases: readonly SiblingCase[] = [
  { name: "a folder without children", graph: "s", weights: { s: 0 } },
  { name: "no cycle", graph: legal, weights: { s: 0 } },
  { name: "the top alone", graph: legal + back.replace("\n", ","), weights: { s: 1 } },
  { name: "two folders", graph: legal + back.replace("\n", ","), weights: { "s/foo": 3, "s/foo/green/two": 1 } },
  { name: "the top and one below", graph: legal + back.replace("\n", ","), weights: { s: 1, "s/foo": 3, "s/bar": 0 } },
  {
    name: "all folders",
    graph: legal + back.replace("\n", ","),
    weights: {
      s: 1,
      "s/foo": 3,
      "s/foo/green": 2,
      "s/foo/green/two": 1,
      "s/foo/green/three": 0,
      "s/bar": 0,
      "s/bar/red": 1,
    },
  },
  {
    name: "one folder left out",
    graph: legal + back.replace("\n", ","),
    weights: { s: 1, "s/foo": 3, "s/bar/red": 1 },
  },
  {
    name: "one folder left out and one import ignored",
    graph: legal + back.replace("\n", ","),
    weights: { s: 1, "s/foo": 3, "s/bar/red": 0 },
    ignore: "s/bar/red/six → s/bar/red/five",
  },
];
