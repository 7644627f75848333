import { isAbsolute, join } from "node:path";
import type { IdLength } from "../blob.ts";
import { type GitSetting, readGitSettings } from "./git-settings.ts";
import { personalText, smallText } from "./small-text.ts";

/** What git's settings say that a listing depends on. */
export interface PlainSettings {
  readonly idLength: IdLength;
  /** Where the user keeps patterns for all repositories. */
  readonly personalExcludes: string;
}

/** The settings of a repository and its user; `undefined` if git's answer may depend on anything else in them. */
export function plainSettings(gitFolder: string, environment: NodeJS.ProcessEnv): PlainSettings | undefined {
  const { HOME: home = "", XDG_CONFIG_HOME: chosen = "" } = environment;
  if (!isAbsolute(home) || (chosen !== "" && !isAbsolute(chosen))) return undefined;
  const own = join(chosen || join(home, ".config"), "git");
  const texts = [
    ...["/etc/gitconfig", join(own, "config"), join(home, ".gitconfig")].map(personalText),
    smallText(join(gitFolder, "config")),
  ];
  const all: GitSetting[] = [];
  for (const text of texts) {
    const settings = text === undefined ? undefined : readGitSettings(text);
    if (!settings?.every(isPlain)) return undefined;
    all.push(...settings);
  }
  return judge(all, { home, fallback: join(own, "ignore") });
}

/** Nothing here includes other files, moves the work tree or changes how names are compared. */
function isPlain({ name, value }: GitSetting): boolean {
  const [section] = name.split(".", 1);
  if (section === "include" || section === "includeif" || name === "core.worktree") return false;
  if (name === "core.bare" || name === "core.ignorecase")
    return value !== undefined && /^(?:false|no|off|0)$/iu.test(value);
  return section !== "extensions" || harmless.has(name);
}

/** Those that say nothing of the work tree or its index; any other makes the repository one for git alone. */
const harmless: ReadonlySet<string> = new Set(["extensions.objectformat", "extensions.partialclone"]);

function judge(
  settings: readonly GitSetting[],
  { home, fallback }: { readonly home: string; readonly fallback: string },
): PlainSettings | undefined {
  // As in git, the last one counts.
  const values = new Map(settings.map(({ name, value }) => [name, value ?? ""]));
  const idLength = idLengthOf(values.get("core.repositoryformatversion") ?? "0", values.get("extensions.objectformat"));
  const personalExcludes = pathOf(values.get("core.excludesfile") ?? fallback, home);
  return idLength && personalExcludes !== undefined ? { idLength, personalExcludes } : undefined;
}

function idLengthOf(version: string, format: string | undefined): IdLength | undefined {
  if (version === "1" && format === "sha256") return 64;
  if (version === "1" && (format === undefined || format === "sha1")) return 40;
  return version === "0" && format === undefined ? 40 : undefined;
}

/** `~/` is the user's folder; quotes and other beginnings are left to git. */
function pathOf(value: string, home: string): string | undefined {
  if (/["\\]/u.test(value)) return undefined;
  if (value.startsWith("~/")) return join(home, value.slice(2));
  return isAbsolute(value) ? value : undefined;
}
