import { type Case, only } from "./contract.ts";

const modules = `
  bar, bar/allowed, bar/allowed/three/blue, bar/allowed/one, bar/allowed/two, bar/rest, bar/rest/one, bar/rest/two,
  foo/vault, foo/vault/models, foo/vault/models/one, foo/vault/models/two, foo/vault/plans, second, second/blue,
  foo/sibling, foo/sibling/models`;

/** Only `users` may import `vault`; inside the vault everything goes. */
const protect = (vault: string, users: readonly string[]): object => ({
  name: `${vault} is protected`,
  forbid: { from: { not: { files: users } }, to: { files: vault, not: { within: vault } } },
});

const cases = (title: string, constraints: readonly object[], rows: readonly (readonly [string, boolean])[]) =>
  rows.map(([arrow, kept]) => ({
    name: `${title}: ${arrow}`,
    graph: `${modules}, ${arrow}`,
    constraints,
    broken: kept ? [] : [arrow],
  }));

/** Cases about modules that only some may import, directly. */
export const protectedCases: readonly Case[] = [
  ...cases(
    "one module for one user, each alone",
    [protect(only("foo/vault"), [only("bar/allowed")])],
    [
      ["bar/allowed → foo/vault", true],
      ["foo/vault/plans → foo/vault/models", true],
      ["bar/rest/one → foo/sibling/models", true],
      ["bar/allowed → foo/vault/models", true],
      ["bar/rest/one → foo/vault", false],
      ["foo/sibling → foo/vault", false],
      ["bar/allowed/three/blue → foo/vault", false],
    ],
  ),
  ...cases(
    "two folders for one",
    [protect("foo/vault", ["bar/allowed"]), protect("second", ["bar/allowed"])],
    [
      ["foo/vault/plans → foo/vault/models", true],
      ["foo/sibling/models → foo/vault/models", false],
      ["bar/rest/one → foo/vault/models", false],
      ["second/blue → foo/vault/models", false],
      ["bar/rest/one → foo/sibling/models", true],
      ["bar/allowed → foo/vault", true],
      ["bar/allowed/three/blue → foo/vault/models", true],
    ],
  ),
  ...cases(
    "a folder that is protected and may use another",
    [protect("foo/vault", ["second"]), protect("second", ["second"])],
    [["second/blue → foo/vault/models", true]],
  ),
  ...cases(
    "the children of a folder for the children of another",
    [protect("foo/vault/*", ["bar/allowed/*"])],
    [
      ["bar/allowed → foo/vault", true],
      ["foo/vault/models/one → foo/vault/models/two", true],
      ["foo/vault/plans → foo/vault/models", false],
      ["bar/rest/one → foo/sibling/models", true],
      ["bar/allowed → foo/vault/models", false],
      ["bar/rest/one → foo/vault/models", false],
      ["foo/sibling → foo/vault/models", false],
      ["bar/allowed/three/blue → foo/vault/models", false],
    ],
  ),
  {
    name: "two imports of the same module in one file are told once",
    graph: `${modules}, bar/rest/one → foo/vault/models ×2`,
    constraints: [protect("foo/vault/*", ["bar/allowed/*"])],
    broken: ["bar/rest/one → foo/vault/models"],
  },
  ...packageCases(),
];

function packageCases(): readonly Case[] {
  const rows: readonly (readonly [string, string, boolean])[] = [
    [only("bar/allowed"), "bar/allowed → go:django", true],
    ["bar/allowed", "bar/allowed/one → go:django/core", true],
    [only("bar/allowed"), "bar/rest → go:django", false],
    [only("bar/allowed"), "bar/rest → foo/sibling", true],
    ["bar/allowed", "bar/rest/one → foo/sibling", true],
  ];
  return rows.map(([users, arrow, kept]) => ({
    name: `a package for ${users}: ${arrow}`,
    graph: `${modules}, ${arrow}`,
    constraints: [{ name: "django", forbid: { from: { not: { files: users } }, to: { package: "go:django" } } }],
    broken: kept ? [] : [arrow],
  }));
}
