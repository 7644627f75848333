import { posix } from "node:path";
import type { ConfigurationFiles } from "../../application/ports/configuration.ts";
import { ArchLintError } from "../../domain/errors.ts";
import { names } from "./discover.ts";
import { isReadable } from "./load-file.ts";
import { manifest } from "./manifest.ts";

/** The path of a configuration that was named on the command line, if the tree has it. */
export function findWanted(files: ConfigurationFiles, wanted: string): string {
  const path = posix.normalize(wanted.replaceAll("\\", "/"));
  if (path === ".." || path.startsWith("../") || posix.isAbsolute(path)) {
    throw unreadable(
      `The configuration ${wanted} lies outside of the root.`,
      "Name a file inside of the root, relative to it.",
    );
  }
  if (!files.has(path)) throw unreadable(`There is no configuration ${wanted} in this tree.`, nearOf(files, path));
  if (isReadable(path)) return path;
  throw unreadable(
    `The configuration ${wanted} is of a kind that is not read: configuration is data, in YAML or JSON.`,
    "Name a file that ends with .yaml, .yml, .json or .jsonc.",
  );
}

function nearOf(files: ConfigurationFiles, path: string): string {
  const stem = path.replace(/\.[^./]*$/u, "");
  const endings = [".yaml", ".yml", ".json", ".jsonc"].map((ending) => stem + ending);
  const beside = names.map((name) => posix.join(posix.dirname(path), name));
  const there = [...new Set([...endings, ...beside, ...names, manifest])].filter((name) => files.has(name));
  if (there.length > 0) return `In the tree there is: ${there.join(", ")}.`;
  return "Correct the path; a file that git ignores is not part of the tree.";
}

function unreadable(message: string, hint: string): ArchLintError {
  return new ArchLintError("config-unreadable", message, hint);
}
