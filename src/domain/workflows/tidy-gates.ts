import type { Running } from "./runs.ts";

/** What one command says on whether CI notices a go.mod that is not tidy. */
export type TidyEvidence = "gate" | "builds" | "hidden";

/** Commands whose inside cannot be seen from a workflow. */
const hiding: ReadonlySet<string> = new Set([
  "make",
  "task",
  "mage",
  "just",
  "bazel",
  "sh",
  "bash",
  "earthly",
  "dagger",
]);

/**
 * `go mod tidy -diff` (Go 1.23) is a gate, so is `git diff --exit-code` or `git status --porcelain` behind `go mod tidy`,
 * which cannot be told from others: every one of them counts.
 */
export function tidyEvidence({ program, command }: Running): TidyEvidence | undefined {
  const { name, args, word } = program;
  const [first, second] = args.map(({ text }) => text);
  if (name === "go" && first === "mod" && second === "tidy") return "gate";
  if (name === "git" && first === "diff" && args.some(({ text }) => text === "--exit-code" || text === "--quiet"))
    return "gate";
  if (name === "go" && ["build", "test", "vet"].includes(first ?? "")) return "builds";
  const isScript = word.text.startsWith("./") || word.text.endsWith(".sh");
  return hiding.has(name) || (isScript && command.words.length > 0) ? "hidden" : undefined;
}
