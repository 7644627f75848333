import { programsIn } from "./runs.ts";
import type { Job, Step } from "./workflow.ts";

/** Words by which a step or a job says of itself that it is no gate: it may fail, or it measures. */
const words =
  /\b(?:advisory|non-?blocking|not blocking|informational|optional|benchmarks?|experimental|best[- ]effort|shadow|(?:report|warn|warnings?)[- ]only|(?:may|can|allowed to) fail|allow(?:ed)?[- ]failures?)\b|不阻塞|非阻塞|可选|仅供参考|允许失败|基准测试/iu;

/** True for a check that everybody sees may fail: its step or its job is named so. */
export function isAdvisory(job: Pick<Job, "id" | "name">, { name = "" }: Pick<Step, "name">): boolean {
  return words.test(name) || words.test(job.name ?? job.id.replaceAll("_", " "));
}

/** True for a job that opens a pull request: what it looks at before, that one's own checks and readers judge. */
export function proposesChange({ steps }: Pick<Job, "steps">): boolean {
  return steps.some(({ uses, script }) => {
    if (uses) return /^[\w.-]+\/create-pull-request@/u.test(uses.text);
    const programs = script ? programsIn(script).map(({ program }) => program) : [];
    return programs.some(
      ({ name, args: [noun, verb] }) => name === "gh" && noun?.text === "pr" && verb?.text === "create",
    );
  });
}
