import type { Ecosystem } from "../../../application/ports/ecosystem.ts";

const names: ReadonlySet<string> = new Set([
  ...[".nvmrc", ".node-version", ".go-version", ".bun-version", ".tool-versions", "mise.toml", ".mise.toml"],
]);
const image = /^(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.(?:[Dd]ockerfile|[Cc]ontainerfile)$/u;

/** Files that say which version of a language to use: version managers' own, and container builds. */
export const toolchains: Ecosystem = {
  id: "toolchains",
  name: "version files",
  reads: (path) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return names.has(name) || image.test(name);
  },
  reader: async () => (await import("./read.ts")).readToolchainFile,
  limits: [],
};
