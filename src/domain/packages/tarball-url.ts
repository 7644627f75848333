/** What a tarball's address says of the package in it; `undefined`: it has no form that tells. */
export interface TarballClaim {
  readonly name: string;
  /** Without build metadata. */
  readonly version: string;
}

/**
 * Reads a registry's tarball address. The form is npm's, `/<name>/-/<last part of name>-<version>.tgz`, under any prefix
 * (Artifactory and Nexus keep repositories in folders; some repeat the scope behind `/-/`), or that of GitHub Packages,
 * `/download/<name>/<version>/<digest>`.
 */
export function claimOf(url: string): TarballClaim | undefined {
  const path = pathOf(url);
  if (path === undefined) return undefined;
  return conventional(path) ?? download(path);
}

/**
 * Decoded once, as servers do; `undefined` for what is no address or no text, and for a path with a sign at which a
 * server may stop reading it.
 */
function pathOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    return /[?#;%\\\0]/u.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

function conventional(path: string): TarballClaim | undefined {
  const mark = path.lastIndexOf("/-/");
  const file = path.slice(path.lastIndexOf("/") + 1);
  if (mark < 0 || !file.endsWith(".tgz")) return undefined;
  const name = nameAtEnd(path.slice(0, mark));
  const base = name.slice(name.lastIndexOf("/") + 1);
  if (!/^(?:@[^/]+\/)?[^/]+$/u.test(path.slice(mark + "/-/".length))) return undefined;
  if (!file.startsWith(`${base}-`)) return { name: file.slice(0, -".tgz".length), version: "" };
  return { name, version: withoutBuild(file.slice(base.length + 1, -".tgz".length)) };
}

function download(path: string): TarballClaim | undefined {
  const mark = path.lastIndexOf("/download/");
  const [scope = "", name = "", version = ""] = path.slice(mark + "/download/".length).split("/");
  return mark >= 0 && scope.startsWith("@") && version !== "" ? { name: `${scope}/${name}`, version } : undefined;
}

/** `…/@scope/name` or `…/name`. */
function nameAtEnd(path: string): string {
  const parts = path.split("/").filter((part) => part !== "");
  const scope = parts.at(-2) ?? "";
  return scope.startsWith("@") ? `${scope}/${parts.at(-1)}` : (parts.at(-1) ?? "");
}

/** Registries do not tell versions apart by their build metadata (semver 2.0.0 §10), and leave it out of file names. */
export function withoutBuild(version: string): string {
  return version.split("+", 1)[0] ?? "";
}
