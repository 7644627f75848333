import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { readGates } from "../../../src/domain/workflows/fail-open.ts";
import { commandsIn } from "../../../src/domain/workflows/runs.ts";
import { splitTestsIn } from "../../../src/domain/workflows/split-tests.ts";
import { scriptOf } from "./workflow.ts";

const errexit = ["-e"];
const pipefail = ["-e", "-o", "pipefail"];
const matrixShell = `\${{ matrix.shell }}`;
const plain: readonly string[] = [];

/** True if bash itself calls the script a success although `npm` fails in it. */
function passes(script: string, options: readonly string[]): boolean {
  const text = `npm() { return 1; }\n${script}`;
  return spawnSync("bash", ["--noprofile", "--norc", ...options, "-c", text]).status === 0;
}

function leaksOf(script: string, shell?: string): readonly string[] {
  return readGates(scriptOf(script, shell)).leaks.map(({ leak }) => leak);
}

describe("a check whose failure passes, with bash as the judge", () => {
  it.each([
    ["npm test", undefined, errexit, []],
    ["npm test || true", undefined, errexit, ["swallowed"]],
    ["npm test || :", "bash", pipefail, ["swallowed"]],
    ["npm test || echo failed", undefined, errexit, ["swallowed"]],
    ["npm test || exit 0", undefined, errexit, ["swallowed"]],
    ["npm test || exit 1", undefined, errexit, []],
    ["npm test || (echo failed; exit 1)", undefined, errexit, []],
    ["npm test || { echo failed; exit 1; }", undefined, errexit, []],
    ["npm test || echo failed && exit 1", undefined, errexit, []],
    ["npm test || echo failed; exit 1", undefined, errexit, []],
    ["(cd app && npm test) || true", undefined, errexit, ["swallowed"]],
    ["npm test && echo fine || true", undefined, errexit, ["swallowed"]],
    ["npm test | cat", undefined, errexit, ["pipe"]],
    ["npm test 2>&1 | sed s/a/b/ | cat", undefined, errexit, ["pipe"]],
    ["npm test | cat", "bash", pipefail, []],
    ["set -o pipefail\nnpm test | cat", undefined, errexit, []],
    ["set -euo pipefail\nnpm test | cat", undefined, errexit, []],
    ["set -e -o pipefail\nnpm test | cat", undefined, errexit, []],
    ["set +o pipefail\nnpm test | cat", "bash", pipefail, ["pipe"]],
    ["npm test && echo fine\necho next", undefined, errexit, ["and-list"]],
    ["npm test && echo fine", undefined, errexit, []],
    ["echo first && npm test\necho next", undefined, errexit, []],
    ["npm test; exit 0", undefined, errexit, []],
    ["set +e\nnpm test\nexit 0", undefined, errexit, ["exit-zero"]],
    ["npm test\necho next", "bash -l {0}", plain, ["no-errexit"]],
    ["npm test\necho next", "bash -el {0}", errexit, []],
    ["set -e\nnpm test\necho next", "bash {0}", plain, []],
    ["if npm test; then echo fine; else exit 1; fi", undefined, errexit, []],
    ["if ! npm test; then exit 1; fi", undefined, errexit, []],
    ["set +e\nnpm test\ncode=$?\nexit $code", undefined, errexit, []],
    [`npm test | cat; exit \${PIPESTATUS[0]}`, undefined, errexit, []],
    ["npm run build || {\n  npm test || true\n  exit 1\n}", undefined, errexit, []],
    ["npm run build || {\n  npm test || true\n}\nexit 0", undefined, errexit, ["swallowed"]],
  ] as const)("%j in %s", (script, shell, options, expected) => {
    expect(leaksOf(script, shell)).toEqual(expected);
    expect(passes(script, options)).toBe(expected.length > 0);
  });

  it.each([
    "pnpm run test-unit compiler",
    "npm test --ignore-scripts -w basket",
    "yarn lint:eslint",
    "npm run typecheck",
    "pnpm exec c8 pnpm run test:ci",
    "yarn c8 yarn test",
    `yarn test:\${{ matrix.runtime }} --ci`,
    "npx eslint .",
    "npx tsc --noEmit",
    "golangci-lint run",
    "staticcheck ./...",
    "make ui-lint",
    "make -C app test-unit",
  ])("takes %j for a check", (command) => {
    expect(leaksOf(`${command} || true`)).toEqual(["swallowed"]);
    expect(leaksOf(`${command} || true`, matrixShell)).toEqual(["swallowed"]);
  });

  it.each([
    "npx eslint --fix .",
    "yarn lint:fix",
    "npx prettier --write .",
    "npx tsc",
    "golangci-lint --version",
    "make build-ffi-tests",
    "make test-image",
    "npm run test:update",
  ])("takes %j for no check", (command) => {
    expect(leaksOf(`${command} || true`)).toEqual([]);
  });

  it("says nothing of shells of another family", () => {
    expect(leaksOf("npm test || true", "pwsh")).toEqual([]);
    expect(readGates(scriptOf("npm test", "python")).gates).toEqual([]);
  });
});

describe("what counts as a check", () => {
  it.each([
    "npm test",
    "npm t",
    "npm run test:unit",
    "npm audit --audit-level=high",
    "yarn npm audit",
    "pnpm --filter app test",
    "npx --yes vitest run",
    "sudo -E env A=b go test ./...",
    "CI=1 timeout 10m go vet ./...",
    "./gradlew clean check",
    "make -C app test",
    "trivy fs --exit-code 1 .",
    "python -m pytest tests",
    "yarn vitest run",
    "pnpm --dir till test",
    "npm run format:check",
    "black --check .",
  ])("%s", (text) => {
    expect(leaksOf(`${text} || true`)).toEqual(["swallowed"]);
  });

  it.each([
    "npm run build",
    "npm audit fix",
    "npm audit --json > audit.json",
    "go test -json ./...",
    "go test -bench=. ./...",
    "go build ./...",
    "vitest --version",
    "test -f package.json",
    "npm run test:update",
    "trivy image --format sarif app",
    "trivy fs .",
    "gosec -fmt json -out found.json ./...",
    "playwright test --update-snapshots",
    "flake8 --exit-zero .",
    "UPDATE_SNAPSHOTS=1 npm test",
    "pytest --benchmark-only",
    "$RUNNER test",
    "echo npm test",
  ])("not %s", (text) => {
    expect(leaksOf(`${text} || true`)).toEqual([]);
  });
});

describe("a substitution that may fall apart in a comparison", () => {
  const found = (script: string) => splitTestsIn(commandsIn(scriptOf(script))).map(({ word }) => word.text);

  it.each([
    "if [ $(jq '.runs[].results|length' scan.sarif) -gt 0 ]; then exit 1; fi",
    "if test $(cat found) != none; then\n  echo found\n  exit 2\nfi",
    "[ $(jq '.a[]' b) -eq 1 ] && exit 1",
  ])("%s", (script) => {
    expect(found(script)).toHaveLength(1);
  });

  it.each([
    "if [ \"$(jq '.runs[].results|length' scan.sarif)\" -gt 0 ]; then exit 1; fi",
    "if [[ $(jq '.a[]' b) -gt 0 ]]; then exit 1; fi",
    "[ $(jq .a b) -eq 1 ] && exit 1",
    "if [ $(jq '.metadata.vulnerabilities.total' found.json) -gt 0 ]; then exit 1; fi",
    "if [ $(jq '[.runs[].results[]] | length' scan.sarif) -gt 0 ]; then exit 1; fi",
    "if [ $(grep x y | wc -l) -gt 0 ]; then exit 1; fi",
    "if [ $(grep -c x y) -gt 0 ]; then exit 1; fi",
    "if [ $(jq .a b) -gt 0 ]; then echo found; fi",
    "if [ $(jq .a b) -gt 0 ]; then echo found; else exit 1; fi",
    "if [ $count -gt 0 ]; then exit 1; fi",
  ])("not %s", (script) => {
    expect(found(script)).toEqual([]);
  });
});
