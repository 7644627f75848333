import { Octokit } from "@octokit/rest";
import { type Patience, usualPatience } from "./patience.ts";
import { patientFetch } from "./patient-fetch.ts";

/** Which host, as whom, and about which repository. */
export interface GitHubPlace {
  /** Root of the API: GitHub's own, that of GitHub Enterprise (`…/api/v3`), of Gitea or Forgejo (`…/api/v1`). */
  readonly apiUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
}

/** What every question to the host needs. */
export interface GitHubClient {
  readonly octokit: Octokit;
  readonly repository: { readonly owner: string; readonly repo: string };
  readonly patience: Patience;
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Makes the client. It says nothing on its own: octokit would print failed requests into the log. */
export function makeClient(place: GitHubPlace, patience: Patience = usualPatience): GitHubClient {
  const { apiUrl, token, owner, repo } = place;
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl.replace(/\/+$/u, ""),
    userAgent: "arch-lint",
    log: silent,
    request: { fetch: patientFetch(patience) },
  });
  return { octokit, repository: { owner, repo }, patience };
}
