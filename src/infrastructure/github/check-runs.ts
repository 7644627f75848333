import type { CheckAnnotation, CheckRun, HostAnswer } from "../../application/ports/review-host.ts";
import { answerOf } from "./answer.ts";
import type { GitHubClient } from "./client.ts";

/** Annotations that one request may hold (REST API, "Create a check run"). */
export const annotationsPerRequest = 50;

/** Creates a finished check run; annotations beyond the first batch are added to it. */
export async function createCheckRun(client: GitHubClient, run: CheckRun): Promise<HostAnswer<string>> {
  return answerOf(async () => {
    const { octokit, repository } = client;
    const [first = [], ...rest] = batches(run.annotations);
    const { name, commit, conclusion } = run;
    const created = await octokit.rest.checks.create({
      ...repository,
      ...{ name, head_sha: commit, status: "completed", conclusion },
      output: outputOf(run, first),
    });
    for (const batch of rest) {
      const question = { ...repository, check_run_id: created.data.id };
      await octokit.rest.checks.update({ ...question, output: outputOf(run, batch) });
    }
    return created.data.html_url ?? "";
  });
}

function batches(annotations: readonly CheckAnnotation[]): readonly (readonly CheckAnnotation[])[] {
  const length = Math.ceil(annotations.length / annotationsPerRequest);
  return Array.from({ length }, (_, index) =>
    annotations.slice(index * annotationsPerRequest, (index + 1) * annotationsPerRequest),
  );
}

function outputOf({ title, summary }: CheckRun, annotations: readonly CheckAnnotation[]) {
  return { title, summary, annotations: annotations.map(annotationOf) };
}

/** Columns are only allowed for a place within one line. */
function annotationOf({ path, line, endLine, column, endColumn, level, title, message }: CheckAnnotation) {
  const columns = line === endLine && column !== undefined;
  return {
    ...{ path, start_line: line, end_line: endLine, annotation_level: level, title, message },
    ...(columns && { start_column: column, end_column: endColumn ?? column }),
  };
}
