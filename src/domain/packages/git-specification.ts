import type { Specification } from "./specification.ts";

type Git = Extract<Specification, { readonly kind: "git" }>;

/** Hosts that npm knows by a short name (hosted-git-info 9), with the paths on them that are downloads and no repositories. */
const hosts: Readonly<Record<string, { readonly shortcut: string; readonly isDownload: (path: string) => boolean }>> = {
  "github.com": { shortcut: "github", isDownload: (path) => !["", "tree"].includes(path.split("/")[3] ?? "") },
  "gitlab.com": { shortcut: "gitlab", isDownload: (path) => /\/-\/|\/archive\.tar\.gz/u.test(path) },
  "bitbucket.org": { shortcut: "bitbucket", isDownload: (path) => path.split("/")[3] === "get" },
  "gist.github.com": { shortcut: "gist", isDownload: (path) => path.split("/")[3] === "raw" },
  "git.sr.ht": { shortcut: "sourcehut", isDownload: (path) => path.split("/")[3] === "archive" },
};

const shortcuts = Object.values(hosts).map(({ shortcut }) => shortcut);

/** Reads all forms that mean a git repository; `undefined` for the others. The address is without its committish. */
export function readGit(raw: string): Git | undefined {
  const hash = raw.indexOf("#");
  const url = hash < 0 ? raw : raw.slice(0, hash);
  const committish = hash < 0 ? "" : raw.slice(hash + 1);
  if (isOwnerAndName(url)) return withCommittish(`github:${url}`, committish);
  return isGit(url) ? withCommittish(url, committish) : undefined;
}

/** `owner/name`: one slash, and nothing that makes a path, an address or a package of it. */
function isOwnerAndName(url: string): boolean {
  return /^[^/.@:\s][^/@:\s]*\/[^/@:\s]+$/u.test(url);
}

function isGit(url: string): boolean {
  const protocol = /^([a-z][a-z+]*):/iu.exec(url)?.[1]?.toLowerCase();
  if (protocol === undefined) return /^[^@:/\s]+@[^@:/\s]+:[^\s]/u.test(url);
  if (shortcuts.includes(protocol)) return true;
  if (protocol === "git" || protocol === "ssh" || protocol.startsWith("git+")) return true;
  return (protocol === "http" || protocol === "https") && isRepository(url);
}

function isRepository(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  if (pathname.endsWith(".git")) return true;
  const name = hostname.replace(/^www\./u, "");
  const host = Object.hasOwn(hosts, name) ? hosts[name] : undefined;
  const isDeep = pathname.split("/").filter((part) => part !== "").length > 1 || name === "gist.github.com";
  return host !== undefined && isDeep && !host.isDownload(pathname);
}

/** `#v1`, `#semver:^1.0.0`, `#path:packages/a`, several joined by `::`. */
function withCommittish(url: string, text: string): Git {
  const parts = text.split("::").filter((part) => part !== "");
  const committish = parts.find((part) => !part.includes(":"));
  const range = parts.find((part) => part.startsWith("semver:"))?.slice("semver:".length);
  return {
    kind: "git",
    url,
    ...(committish !== undefined && { committish: decoded(committish) }),
    ...(range !== undefined && { range: decoded(range) }),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
