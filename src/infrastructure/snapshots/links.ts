import type { Problem } from "../../domain/findings/problem.ts";
import type { Text } from "../../domain/findings/text.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import type { Found } from "./finish-listing.ts";

/** A symbolic link in a tree, not followed yet. */
export interface Link {
  readonly path: string;
  /** What is written in it, relative to its folder; in git the text of the blob. */
  readonly text: string;
}

/** More links on one way than this are a loop for Linux too (`path_resolution(7)`). */
const mostHops = 40;

/** Parts of a way, counted over all links on it; no honest one comes near. */
const mostParts = 1000;

/** What following links gave: files under a second name, and links that could not be followed. */
export type Followed = Pick<Found, "files" | "problems">;

/**
 * Follows links within the listed tree, by names alone, so that a work tree, an index and a commit give the same answer. A
 * link to a file is that file under another name; one to a folder, or to nothing, adds nothing. Links out of the root and
 * loops are told.
 */
export function followLinks({ files, links }: Pick<Found, "files" | "links">): Followed {
  const texts = new Map(links.map(({ path, text }) => [path, text]));
  const byPath = texts.size === 0 ? new Map<string, SourceFile>() : new Map(files.map((file) => [file.path, file]));
  const followed: { readonly files: SourceFile[]; readonly problems: Problem[] } = { files: [], problems: [] };
  for (const { path } of links) {
    const end = endOf(path, texts);
    const target = "path" in end ? byPath.get(end.path) : undefined;
    if (target) followed.files.push(secondName(path, target));
    if ("message" in end) followed.problems.push({ message: end.message, path, weight: "note" });
  }
  return followed;
}

type End = { readonly path: string } | { readonly message: Text };

/** Where the way through all links ends, also through those in place of a folder. */
function endOf(link: string, texts: ReadonlyMap<string, string>): End {
  const done: string[] = [];
  const ahead = partsOf(link);
  let hops = 0;
  let parts = 0;
  for (let part = ahead.pop(); part !== undefined; part = ahead.pop()) {
    if (++parts > mostParts) return { message: loop };
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (done.pop() === undefined) return { message: leadsOut };
      continue;
    }
    const text = texts.get([...done, part].join("/"));
    if (text === undefined) done.push(part);
    else if (isAbsolute(text)) return { message: leadsOut };
    else if (++hops > mostHops) return { message: loop };
    else ahead.push(...partsOf(text));
  }
  return { path: done.join("/") };
}

/** The parts of a path, the first one last; more of them than count are not even looked at. */
function partsOf(path: string): string[] {
  return path.split("/", mostParts + 1).reverse();
}

function isAbsolute(text: string): boolean {
  return text.startsWith("/") || /^[A-Za-z]:/u.test(text);
}

/** The id is asked of the target, which may read its bytes only then. */
function secondName(path: string, target: SourceFile): SourceFile {
  return {
    path,
    realPath: target.path,
    get blob() {
      return target.blob;
    },
  };
}

const leadsOut: Text = {
  en: "This symbolic link leads out of the root and was not followed.",
  "zh-CN": "此符号链接指向根目录之外，没有跟随。",
};

const loop: Text = {
  en: "This symbolic link leads back to itself and was not followed.",
  "zh-CN": "此符号链接指回自身，没有跟随。",
};
