/**
 * The commit in the address of an archive that a git host makes of a repository: GitHub's, GitLab's and Bitbucket's
 * forms, as pnpm (`isGitHostedTarballUrl`) and yarn classic know them. `undefined`: the address is of none of these.
 */
export function hostedCommit(url: string): string | undefined {
  return forms.map((form) => form.exec(url)?.[1]).find((commit) => commit !== undefined);
}

const forms = [
  /^https:\/\/codeload\.github\.com\/[^/]+\/[^/]+\/(?:tar\.gz|legacy\.tar\.gz)\/([^/?#]+)/u,
  /^https:\/\/gitlab\.com\/.{1,1000}?\/repository\/archive\.tar\.gz\?(?:ref|sha)=([^&#]+)/u,
  /^https:\/\/gitlab\.com\/api\/v4\/projects\/[^/]+\/repository\/archive\.tar\.gz\?(?:ref|sha)=([^&#]+)/u,
  /^https:\/\/bitbucket\.org\/[^/]+\/[^/]+\/get\/([^/?#]+?)\.tar\.gz/u,
];
