import type { Project, Resolution, Resolver } from "../../../../application/ports/language.ts";
import type { Import } from "../../../../domain/source/import.ts";
import { bareResolution } from "./bare.ts";
import { isSource } from "../extensions.ts";
import { readConfigs } from "./configs.ts";
import { type Copies, copiesIn } from "./copies.ts";
import { schemeOf } from "./external.ts";
import { resolveGlob } from "./glob-import.ts";
import { readManifests } from "./manifests.ts";
import type { Surroundings } from "./surroundings.ts";
import { folderOf, isOutside, isRelative, join } from "./path.ts";
import { resolvePath, writtenTypes, found, looseFile, sourceBehind } from "./relative.ts";
import { plainSpecifier, withoutLoaders } from "./specifier.ts";
import { treeOf } from "./tree.ts";
import { readWorkspaces } from "./workspaces.ts";

/** Reads the manifests and configurations of a project and answers imports from them, without touching files again. */
export async function makeResolver(project: Project): Promise<Resolver> {
  const manifests = await readManifests(project);
  const workspaces = await readWorkspaces(project, manifests);
  const folderOfPackage = (name: string, from: string) => workspaces.find(name, folderOf(from))?.folder;
  const configs = await readConfigs(project, folderOfPackage);
  const tree = treeOf(project);
  const surroundings: Surroundings = {
    tree,
    manifests,
    workspaces,
    configs,
    isIgnored: (path) => path !== "" && !isOutside(path) && project.isIgnored(path),
  };

  const answerBare = rememberingBare(surroundings);
  const copies = copiesIn(surroundings);

  return {
    moduleOf: (path) => path,
    resolve: (from, imported) =>
      (resolvePlaced(surroundings, from, imported) ?? answerBare(from, imported)).flatMap((one) =>
        one.origin === "unresolved"
          ? excused({ surroundings, copies }, from, { imported, one })
          : [behindLinks(project, one)],
      ),
    problems: [...manifests.problems, ...workspaces.problems, ...configs.problems],
    units: [...manifests.byFolder.keys()].sort(),
  };
}

/** What leads nowhere here, but does so for a reason that the tree itself gives. */
function excused(
  { surroundings, copies }: { readonly surroundings: Surroundings; readonly copies: Copies },
  from: string,
  { imported: { specifier, form, kind }, one }: { readonly imported: Import; readonly one: Resolution },
): readonly Resolution[] {
  if (form === "umd") return [];
  if (!isRelative(specifier)) return [one];
  const plain = plainSpecifier(specifier);
  const types = kind === "type" ? writtenTypes(surroundings, from, join(folderOf(from), plain)) : undefined;
  if (types !== undefined) return [{ origin: "generated", module: types }];
  return [copies.leadsElsewhere(from, plain) ? { origin: "generated", module: one.module } : one];
}

/** A link is its target under another name: Node and TypeScript go by the real path. */
function behindLinks({ realPathOf }: Project, resolution: Resolution): Resolution {
  const { target, module } = resolution;
  const real = target === undefined ? undefined : realPathOf?.(target);
  if (real === undefined || !isSource(real)) return resolution;
  return { ...resolution, target: real, module: module === target ? real : module };
}

/** Answers what its form or its beginning makes a path, a pattern or an address; `undefined` for a bare specifier. */
function resolvePlaced(
  surroundings: Surroundings,
  from: string,
  { specifier, form }: Import,
): readonly Resolution[] | undefined {
  const external = schemeOf(specifier);
  if (external) return [{ origin: external.origin, module: external.id }];
  if (form?.startsWith("glob")) return resolveGlob(surroundings, from, { specifier, form });

  const plain = plainSpecifier(specifier);
  if (form === "path") return resolvePath(surroundings, from, join(folderOf(from), plain));
  if (form === "url") return resolveUrl(surroundings, from, plain);
  return isRelative(plain) ? resolveRelative(surroundings, from, { specifier, plain }) : undefined;
}

/** A path with `?` or `#` in it may be the whole name of a file; Node's `require` knows no queries. */
function resolveRelative(
  surroundings: Surroundings,
  from: string,
  { specifier, plain }: { readonly specifier: string; readonly plain: string },
): readonly Resolution[] {
  const folder = folderOf(from);
  const whole = plain === specifier ? undefined : looseFile(surroundings.tree, join(folder, withoutLoaders(specifier)));
  if (whole !== undefined) return [found(whole)];
  return resolvePath(surroundings, from, join(folder, plain), /(?:^|\/)\.{0,2}$/u.test(plain));
}

/** Bare specifiers mean the same in all files of one package and one configuration. */
function rememberingBare(surroundings: Surroundings): (from: string, imported: Import) => readonly Resolution[] {
  const known = new Map<string, readonly Resolution[]>();
  return (from, { specifier, form, kind }) => {
    const configs = surroundings.configs.forFile(from).map(({ path }) => path);
    const folder = surroundings.manifests.above(folderOf(from))?.folder;
    const key = [specifier, form, folder, ...configs].join("\n");
    const answer =
      known.get(key) ?? bareResolution(surroundings, from, { specifier: plainSpecifier(specifier), form, kind });
    known.set(key, answer);
    return answer;
  };
}

/** `new URL("x", import.meta.url)` may name a folder, or a file that the program is about to write: then it is no import. */
function resolveUrl(surroundings: Surroundings, from: string, plain: string): readonly Resolution[] {
  if (plain.startsWith("/")) return [];
  const path = join(folderOf(from), plain);
  const file = looseFile(surroundings.tree, path) ?? sourceBehind(surroundings, path);
  return file ? [found(file)] : [];
}
