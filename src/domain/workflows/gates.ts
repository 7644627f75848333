import { has, operands, optionOf, type Program } from "./program.ts";
import type { Command } from "./shell-commands.ts";

/** Programs that do nothing but judge a codebase, whatever their arguments. */
const judges: ReadonlySet<string> = new Set([
  ...["govulncheck", "osv-scanner", "gosec", "pip-audit", "bandit", "lockfile-lint", "arch-lint", "depcruise"],
  ...["vitest", "jest", "mocha", "ava", "pytest", "gotestsum", "ginkgo", "ctest", "audit-ci", "better-npm-audit"],
  ...["eslint", "oxlint", "stylelint", "staticcheck", "revive", "mypy", "pyright", "knip", "actionlint", "zizmor"],
  ...["flake8", "pylint", "hadolint", "shellcheck"],
]);

/** Programs that judge under these verbs. */
const verbs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["go", new Set(["test", "vet"])],
  ["golangci-lint", new Set(["run"])],
  ["tsc", new Set(["--noEmit"])],
  ["biome", new Set(["check", "ci", "lint"])],
  ["prettier", new Set(["--check"])],
  ["ruff", new Set(["check"])],
  ["black", new Set(["--check"])],
  ["safety", new Set(["check", "scan"])],
  ["mage", new Set(["test", "check", "lint"])],
  ["cargo", new Set(["test", "audit", "deny", "nextest", "clippy"])],
  ["snyk", new Set(["test"])],
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

type Judged = Pick<Command, "redirects" | "assignments">;

/**
 * True for an audit, a test or a linter: a command that is run for its verdict. One whose report goes to a file is not,
 * nor one that mends what it finds.
 */
export function isGate(program: Program, { redirects, assignments }: Judged): boolean {
  const { args } = program;
  if (assignments.some(({ name }) => /^(?:UPDATE|REGENERATE|RECORD)(?:_|$)/u.test(name))) return false;
  if (redirects.some(({ operator }) => operator === ">" || operator === ">>" || operator === "&>")) return false;
  if (has(args, "--help", "-h", "--version", "-version", "version")) return false;
  if (args.some(({ text }) => makesReport(text))) return false;
  if (has(args, "--fix", "--write", "--init", "--exit-zero")) return false;
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
  // Unless told otherwise, trivy ends with 0 whatever it finds.
  if (name === "trivy") return !["0", undefined].includes(optionOf(args, ["--exit-code"]));
  const wanted = verbs.get(name);
  if (!wanted || !args.some(({ text }) => wanted.has(text))) return false;
  // The verb of most stands first; make, Maven and Gradle take several goals.
  return name === "go" || name === "cargo" || name === "dotnet" ? wanted.has(first?.text ?? "") : true;
}

/** Options that make a command write what another one reads, or measure instead of judge. */
function makesReport(text: string): boolean {
  return (
    /^-{1,2}(?:json|list|bench|benchmark-only|listTests|fuzz|fmt|out)(?:=|$)/u.test(text) ||
    /^--(?:output|output-file|outputFile|format|sarif|update-snapshots?|updateSnapshot|update)(?:=|$)/u.test(text) ||
    text === "-o" ||
    text === "-u" ||
    text === "-c"
  );
}

/** What a check is about, where several commands may be about the same. */
export type GateKind = "audit" | "test";

/** Tells audits from tests; the rest is of no kind that two commands would share. */
export function kindOf({ name, args }: Program): GateKind | undefined {
  const words = operands(args, managerOptions).map(({ text }) => text);
  if (!managers.has(name)) return words[0] === "audit" && name === "cargo" ? "audit" : undefined;
  if (words.slice(0, 2).includes("audit")) return "audit";
  return words.slice(0, 2).some((word) => /^test(?:[:-]|$)/u.test(word)) ? "test" : undefined;
}

const managerOptions: ReadonlySet<string> = new Set(
  ["prefix", "dir", "cwd", "filter", "workspace"].map((name) => `--${name}`).concat("-C", "-F", "-w"),
);

/** `npm test`, `yarn audit`, `pnpm run test:unit`, `yarn npm audit`. `npm audit fix` and `signatures` are other things. */
function managerJudges({ name, args }: Program): boolean {
  const [verb, script, third] = operands(args, managerOptions);
  if (verb?.text === "audit") return script?.text !== "fix";
  if (verb?.text === "npm" && name === "yarn") return script?.text === "audit";
  if (verb?.text === "workspace" && name === "yarn") return isTestScript(third?.text);
  if (verb?.text === "run" || verb?.text === "run-script") return isTestScript(script?.text);
  // `yarn eslint` and `pnpm vitest` run the program of that name.
  if (name !== "npm" && verb?.literal && judges.has(verb.text)) return true;
  return isTestScript(verb?.text) || (verb?.text === "t" && name !== "yarn");
}

/** `test`, `test:unit`, `lint:${{ matrix.part }}`, `format:check`; what writes snapshots, reports or repairs is another thing. */
function isTestScript(name: string | undefined): boolean {
  return (
    name !== undefined &&
    /^(?:(?:test|audit|lint|typecheck|type-check)(?:[:-](?!.*(?:update|report|watch|fix)).+)?|format[:-]check)$/u.test(
      name,
    )
  );
}
