import { has, operands, type Program } from "./program.ts";
import type { Command } from "./shell-commands.ts";

/** Programs that do nothing but judge a codebase, whatever their arguments. */
const judges: ReadonlySet<string> = new Set([
  ...["govulncheck", "osv-scanner", "gosec", "pip-audit", "bandit", "lockfile-lint", "arch-lint", "depcruise"],
  ...["vitest", "jest", "mocha", "ava", "pytest", "gotestsum", "ginkgo", "ctest", "audit-ci", "better-npm-audit"],
  ...["eslint", "oxlint", "stylelint", "staticcheck", "revive", "mypy", "pyright", "knip", "actionlint", "zizmor"],
]);

/** Programs that judge under these verbs. */
const verbs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["go", new Set(["test", "vet"])],
  ["golangci-lint", new Set(["run"])],
  ["tsc", new Set(["--noEmit"])],
  ["biome", new Set(["check", "ci", "lint"])],
  ["prettier", new Set(["--check"])],
  ["ruff", new Set(["check"])],
  ["mage", new Set(["test", "check", "lint"])],
  ["cargo", new Set(["test", "audit", "deny", "nextest", "clippy"])],
  ["snyk", new Set(["test"])],
  ["trivy", new Set(["fs", "filesystem", "image", "config", "repo", "repository", "rootfs"])],
  ["playwright", new Set(["test"])],
  ["cypress", new Set(["run"])],
  ["mvn", new Set(["test", "verify"])],
  ["mvnw", new Set(["test", "verify"])],
  ["gradle", new Set(["test", "check"])],
  ["gradlew", new Set(["test", "check"])],
  ["dotnet", new Set(["test"])],
  ["deno", new Set(["test"])],
  ["node", new Set(["--test"])],
]);

const managers: ReadonlySet<string> = new Set(["npm", "pnpm", "yarn", "bun"]);

/**
 * True for an audit, a test or a linter: a command that is run for its verdict. One whose report goes to a file is not,
 * nor one that mends what it finds.
 */
export function isGate(program: Program, { redirects }: Pick<Command, "redirects">): boolean {
  const { args } = program;
  if (redirects.some(({ operator }) => operator === ">" || operator === ">>" || operator === "&>")) return false;
  if (has(args, "--help", "-h", "--version", "-version", "version")) return false;
  if (args.some(({ text }) => makesReport(text))) return false;
  if (has(args, "--fix", "--write", "--init")) return false;
  if (program.name === "make") return operands(args, makeOptions).some(({ text }) => isTestTarget(text));
  return judgesByName(program) || (managers.has(program.name) && managerJudges(program));
}

const makeOptions: ReadonlySet<string> = new Set(["-C", "-f", "-I", "-o", "-W"]);

/** `test`, `test-unit`, `ui-lint`, but not what builds or runs something for tests. */
function isTestTarget(target: string): boolean {
  return /^(?:[a-z0-9]+[-_])?(?:test|tests|check|lint|vet)(?:[-_/](?:all|unit|ci|race|short|only|integration|e2e))?$/u.test(
    target,
  );
}

function judgesByName({ name, args }: Program): boolean {
  const [first] = args;
  if (judges.has(name)) return true;
  const wanted = verbs.get(name);
  if (!wanted || !args.some(({ text }) => wanted.has(text))) return false;
  // The verb of most stands first; make, Maven and Gradle take several goals.
  return name === "go" || name === "cargo" || name === "dotnet" ? wanted.has(first?.text ?? "") : true;
}

/** Options that make a command write what another one reads, or measure instead of judge. */
function makesReport(text: string): boolean {
  return (
    /^-{1,2}(?:json|list|bench|listTests|fuzz)(?:=|$)/u.test(text) ||
    /^--(?:output|output-file|outputFile|format|sarif|update-snapshot|updateSnapshot|update)(?:=|$)/u.test(text) ||
    text === "-o" ||
    text === "-u" ||
    text === "-c"
  );
}

/** `npm test`, `yarn audit`, `pnpm run test:unit`, `yarn npm audit`. `npm audit fix` and `signatures` are other things. */
function managerJudges({ name, args }: Program): boolean {
  const [verb, script, third] = operands(args, new Set(["--prefix", "-C", "--filter", "-F", "-w", "--workspace"]));
  if (verb?.text === "audit") return script?.text !== "fix";
  if (verb?.text === "npm" && name === "yarn") return script?.text === "audit";
  if (verb?.text === "workspace" && name === "yarn") return isTestScript(third?.text);
  if (verb?.text === "run" || verb?.text === "run-script") return isTestScript(script?.text);
  return isTestScript(verb?.text) || (verb?.text === "t" && name !== "yarn");
}

/** `test`, `test:unit`, `test-ci`, `lint:${{ matrix.part }}`; what writes snapshots, reports or repairs is another thing. */
function isTestScript(name: string | undefined): boolean {
  return (
    name !== undefined &&
    /^(?:test|audit|lint|typecheck|type-check)(?:[:-](?!.*(?:update|report|watch|fix)).+)?$/u.test(name)
  );
}
