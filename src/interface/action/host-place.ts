import type { Io } from "../cli/io.ts";
import type { HostPlace } from "./io.ts";

/** Where to post; absent where the runner names no repository. */
export function hostPlace(env: Io["env"], token: string): HostPlace | undefined {
  const { owner, repo } = /^(?<owner>[^/]+)\/(?<repo>[^/]+)$/u.exec(env.GITHUB_REPOSITORY ?? "")?.groups ?? {};
  if (owner === undefined || repo === undefined) return undefined;
  return { apiUrl: env.GITHUB_API_URL || "https://api.github.com", token, owner, repo };
}

/** Addresses of the host for people; absent where the runner does not name it. */
export function addressesOf({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID }: Io["env"], commit: string) {
  const repository = GITHUB_SERVER_URL && GITHUB_REPOSITORY && `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
  return {
    ...(repository && GITHUB_RUN_ID && { summary: `${repository}/actions/runs/${GITHUB_RUN_ID}` }),
    ...(repository && commit && { files: `${repository}/blob/${commit}/` }),
  };
}
