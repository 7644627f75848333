import { expect, it } from "vitest";
import { here, toolOver } from "../memory/tree.ts";

const checksum = (letter: string) => `  checksum: 10c0/${letter.repeat(128)}`;
const patched = "tax@patch:tax@npm%3A1.2.0#./patches/tax.patch";

/** As yarn 4.18 writes it for a manifest that asks for a patched package. */
const lock = [
  "__metadata:",
  "  version: 8",
  "  cacheKey: 10c0",
  "",
  '"round@npm:^1.0.0":',
  "  version: 1.4.0",
  '  resolution: "round@npm:1.4.0"',
  checksum("a"),
  "  languageName: node",
  "  linkType: hard",
  "",
  '"shop@workspace:.":',
  "  version: 0.0.0-use.local",
  '  resolution: "shop@workspace:."',
  "  dependencies:",
  '    round: "npm:^1.0.0"',
  '    tax: "patch:tax@npm%3A1.2.0#./patches/tax.patch"',
  "  languageName: unknown",
  "  linkType: soft",
  "",
  '"tax@npm:1.2.0":',
  "  version: 1.2.0",
  '  resolution: "tax@npm:1.2.0"',
  checksum("b"),
  "  languageName: node",
  "  linkType: hard",
  "",
  `"${patched}::locator=shop%40workspace%3A.":`,
  "  version: 1.2.0",
  `  resolution: "${patched}::version=1.2.0&hash=6cb851&locator=shop%40workspace%3A."`,
  checksum("c"),
  "  languageName: node",
  "  linkType: hard",
  "",
].join("\n");

const dependencies = { round: "^1.0.0", tax: "patch:tax@npm%3A1.2.0#./patches/tax.patch" };
const foreign =
  "round@patch:round@npm%3A1.4.0#./patches/tax.patch::version=1.4.0&hash=6cb851&locator=shop%40workspace%3A.";

/** `yarn install --immutable` (4.18) refuses each of these edits. */
it.each([
  ["is as it was", "", "", []],
  [
    "a patch under the key of a version",
    'resolution: "round@npm:1.4.0"',
    `resolution: "${foreign}"`,
    ["sync/unsatisfied"],
  ],
  [
    "another patch than the key's",
    `resolution: "${patched}`,
    `resolution: "${patched.replace("tax.patch", "evil.patch")}`,
    ["sync/unsatisfied"],
  ],
  [
    "a patch of another version",
    `resolution: "${patched}`,
    `resolution: "${patched.replace("1.2.0", "1.1.0")}`,
    ["sync/unparsed"],
  ],
  [
    "a patch of another package",
    `resolution: "${patched}`,
    `resolution: "${patched.replace("patch:tax@npm%3A1.2.0", "patch:round@npm%3A1.4.0")}`,
    ["sync/unparsed", "sync/unsatisfied"],
  ],
])("%s", async (_, from, to, rules) => {
  expect(lock).toContain(from);
  const tree = {
    "package.json": JSON.stringify({ name: "shop", private: true, dependencies }),
    "patches/tax.patch": "",
    "yarn.lock": lock.replace(from, to),
  };
  const { findings } = await toolOver(tree).check(here);
  const own = findings.filter(({ rule }) => /^(?:sync|integrity)\//u.test(rule));
  expect([...new Set(own.map(({ rule }) => rule))].sort()).toEqual(rules);
});
