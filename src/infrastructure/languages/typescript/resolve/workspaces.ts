import { type Text, tell } from "../../../../domain/findings/text.ts";
import type { ManifestProblem, Project } from "../../../../application/ports/language.ts";
import { glob } from "./globs.ts";
import { asStrings, readJson } from "./json.ts";
import type { Manifest, Manifests } from "./manifests.ts";
import { below, folderOf, join } from "./path.ts";

/** The packages that live in the repository. */
export interface Workspaces {
  /** The manifest that a package name means in a file of a folder; `undefined` for a package from a registry. */
  find(name: string, folder: string): Manifest | undefined;
  readonly problems: readonly ManifestProblem[];
}

/** A folder that declares workspaces, with its patterns. */
interface Root {
  readonly folder: string;
  readonly patterns: readonly string[];
}

/** Finds the workspaces of npm, yarn, bun (`package.json`), pnpm (`pnpm-workspace.yaml`) and Lerna (`lerna.json`). */
export async function readWorkspaces(project: Project, manifests: Manifests): Promise<Workspaces> {
  const problems: ManifestProblem[] = [];
  const declared = [...manifests.byFolder.values()].filter(({ workspaces }) => workspaces.length > 0);
  const roots: Root[] = declared.map(({ folder, workspaces }) => ({ folder, patterns: workspaces }));
  for (const path of project.paths) {
    if (!/(?:^|\/)(?:pnpm-workspace\.ya?ml|lerna\.json)$/u.test(path)) continue;
    const patterns = await patternsOf(path, (await project.read(path)) ?? "", problems);
    if (patterns.length > 0) roots.push({ folder: folderOf(path), patterns });
  }

  const members = roots.flatMap((root) => membersOf(root, manifests));
  const byName = new Map<string, Member[]>();
  for (const member of members) {
    const { name } = member.manifest;
    if (name) byName.set(name, [...(byName.get(name) ?? []), member]);
  }
  const local = new Map(
    [...manifests.byFolder.values()].flatMap((one) => (one.name ? [[one.name, one] as const] : [])),
  );
  return {
    problems,
    find(name, folder) {
      const own = manifests.above(folder);
      if (own?.name === name) return own;
      const member = closest(byName.get(name) ?? [], folder);
      return member ?? linked(name, { own, manifests, local });
    },
  };
}

interface Member {
  readonly root: string;
  readonly manifest: Manifest;
}

function membersOf({ folder, patterns }: Root, manifests: Manifests): Member[] {
  const taken = patterns.filter((pattern) => !pattern.startsWith("!")).map((pattern) => glob(pattern));
  const left = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => glob(pattern.slice(1)));
  return [...manifests.byFolder.values()].flatMap((manifest): Member[] => {
    const path = below(folder, manifest.folder);
    if (path === undefined) return [];
    const isMember = path === "" || (taken.some((matches) => matches(path)) && !left.some((matches) => matches(path)));
    return isMember ? [{ root: folder, manifest }] : [];
  });
}

/** Among packages of one name the one of the importing file's own workspace counts. */
function closest(members: readonly Member[], folder: string): Manifest | undefined {
  const own = members.filter(({ root }) => below(root, folder) !== undefined);
  return own.sort((a, b) => b.root.length - a.root.length)[0]?.manifest;
}

interface Link {
  readonly own: Manifest | undefined;
  readonly manifests: Manifests;
  readonly local: ReadonlyMap<string, Manifest>;
}

/** A package that no workspace holds, but that a dependency points to: `file:`, `link:`, `portal:`, `workspace:`. */
function linked(name: string, { own, manifests, local }: Link): Manifest | undefined {
  for (let at = own; at; at = at.folder === "" ? undefined : manifests.above(folderOf(at.folder))) {
    const range = at.dependencies.get(name);
    if (range === undefined) continue;
    const path = /^(?:file|link|portal|workspace):(\.{1,2}(?:\/.*)?)$/u.exec(range)?.[1];
    if (path !== undefined) return manifests.byFolder.get(join(at.folder, path));
    return range.startsWith("workspace:") ? local.get(name) : undefined;
  }
  return undefined;
}

async function patternsOf(path: string, text: string, problems: ManifestProblem[]): Promise<readonly string[]> {
  if (path.endsWith(".json")) {
    const { value, problems: broken } = readJson(path, text);
    problems.push(...broken);
    return asStrings(value.packages);
  }
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text);
  const [error] = document.errors;
  const [place] = error?.linePos ?? [];
  if (error)
    problems.push({
      path,
      message: tell(noYaml, { detail: error.message }),
      ...(place && { line: place.line, column: place.col }),
    });
  const packages: unknown = document.get("packages");
  return listed(packages);
}

/** The strings of a YAML list. */
function listed(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null || !("toJSON" in node) || typeof node.toJSON !== "function") return [];
  return asStrings(node.toJSON());
}

const noYaml: Text = { en: "This is not valid YAML: {detail}", "zh-CN": "这不是有效的 YAML：{detail}" };
