import * as z from "zod";

// What is read of the payloads of GitHub's events (docs.github.com, "Webhook events and payloads"). All else is ignored.

const repository = z.object({ id: z.number() });

const pullRequest = z.object({
  number: z.int().min(1),
  head: z.object({ sha: z.string(), repo: repository.nullish() }),
  base: z.object({ sha: z.string(), repo: repository }),
  user: z.object({ login: z.string() }).nullish(),
});

const workflowRun = z.object({
  event: z.string(),
  head_sha: z.string(),
  head_branch: z.string().nullish(),
  head_repository: z.object({ owner: z.object({ login: z.string() }).nullish() }).nullish(),
});

/** The part of an event's payload that says what a job is about. */
export const payloadSchema = z.object({
  pull_request: pullRequest.optional(),
  merge_group: z.object({ base_sha: z.string(), head_sha: z.string() }).optional(),
  workflow_run: workflowRun.optional(),
  repository: z.object({ default_branch: z.string().optional() }).optional(),
  ref: z.string().nullish(),
  before: z.string().nullish(),
  after: z.string().nullish(),
  forced: z.boolean().nullish(),
  deleted: z.boolean().nullish(),
});

export type Payload = z.infer<typeof payloadSchema>;
