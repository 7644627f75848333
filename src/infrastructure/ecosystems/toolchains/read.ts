import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import { readDockerfile } from "./dockerfile.ts";
import { readMise } from "./mise.ts";
import { readToolVersions } from "./tool-versions.ts";
import { readVersionFile } from "./version-file.ts";

/** Reads one file by its name. */
export function readToolchainFile(text: string, path: string): readonly PackageFacts[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === ".tool-versions") return readToolVersions(text, path);
  if (name.endsWith("mise.toml")) return readMise(text, path);
  return name.startsWith(".") ? readVersionFile(text, path, name) : readDockerfile(text, path);
}
