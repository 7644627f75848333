import type { HostAnswer, RefusalReason, ReviewComment } from "../../application/ports/review-host.ts";
import { answerOf } from "./answer.ts";
import type { GitHubClient } from "./client.ts";
import { pauseBefore } from "./patience.ts";
import { ownName } from "./self.ts";

/** A conversation of more pages is not read to its end: no host asks anybody to. */
const mostPages = 200;
const tries = 3;

/** What a comment is made from; hosts leave out what they do not know. */
interface Received {
  readonly id: number;
  readonly body?: string | null | undefined;
  readonly html_url?: string | undefined;
  readonly user?: { readonly login?: string | undefined } | null | undefined;
}

/** Reads a whole conversation and keeps what is ours. */
export async function ownComments(
  client: GitHubClient,
  pullRequest: number,
  marker: string,
): Promise<HostAnswer<readonly ReviewComment[]>> {
  return answerOf(async () => {
    const marked = await markedComments(client, pullRequest, marker);
    if (marked.length === 0) return [];
    const name = await ownName(client);
    return marked.filter(({ user }) => user?.login === name).map(commentOf);
  });
}

async function markedComments({ octokit, repository }: GitHubClient, pullRequest: number, marker: string) {
  const question = { ...repository, issue_number: pullRequest, per_page: 100 };
  const marked: Received[] = [];
  let pages = 0;
  for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, question)) {
    marked.push(...data.filter(({ body }) => body?.startsWith(marker)));
    if (++pages === mostPages) break;
  }
  return marked;
}

/**
 * Makes a comment. After an answer that leaves open whether it was made, the conversation is read again: better a moment
 * later than twice.
 */
export async function createComment(
  client: GitHubClient,
  pullRequest: number,
  body: string,
): Promise<HostAnswer<ReviewComment>> {
  const { octokit, repository, patience } = client;
  const create = async () =>
    commentOf((await octokit.rest.issues.createComment({ ...repository, issue_number: pullRequest, body })).data);
  for (let attempt = 1; ; attempt++) {
    const made = await answerOf(create);
    if (made.kind === "done" || !isOpen(made.reason) || attempt === tries) return made;
    await patience.wait(pauseBefore(attempt, undefined, patience.now()));
    const own = await ownComments(client, pullRequest, firstLine(body));
    const there = own.kind === "done" ? own.value.find((comment) => comment.body === body) : undefined;
    if (there) return { kind: "done", value: there };
  }
}

function isOpen(reason: RefusalReason): boolean {
  return reason === "server-error" || reason === "timeout" || reason === "unreachable";
}

/** Edits a comment. */
export async function updateComment(
  { octokit, repository }: GitHubClient,
  id: number,
  body: string,
): Promise<HostAnswer<ReviewComment>> {
  return answerOf(async () =>
    commentOf((await octokit.rest.issues.updateComment({ ...repository, comment_id: id, body })).data),
  );
}

function commentOf({ id, body, html_url }: Received): ReviewComment {
  return { id, body: body ?? "", address: html_url ?? "" };
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf("\n"));
}
