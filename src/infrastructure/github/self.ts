import type { GitHubClient } from "./client.ts";

/** Whom `github.token` writes as. */
const workflowBot = "github-actions[bot]";

/**
 * The name under which the token writes. Only GraphQL tells it for every kind of token; Gitea and Forgejo have none, but
 * there `GET /user` does. Where neither answers, we are whoever runs workflows: a comment of anybody else stays theirs.
 */
export async function ownName(client: GitHubClient): Promise<string> {
  return (await viewer(client)) ?? (await user(client)) ?? workflowBot;
}

async function viewer({ octokit }: GitHubClient): Promise<string | undefined> {
  try {
    return loginIn(Reflect.get(Object(await octokit.graphql("query { viewer { login } }")), "viewer"));
  } catch {
    return undefined;
  }
}

async function user({ octokit }: GitHubClient): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.users.getAuthenticated();
    return loginIn(data);
  } catch {
    return undefined;
  }
}

function loginIn(value: unknown): string | undefined {
  const login: unknown = Reflect.get(Object(value), "login");
  return typeof login === "string" && login !== "" ? login : undefined;
}
