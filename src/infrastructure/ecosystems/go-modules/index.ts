import type { Ecosystem } from "../../../application/ports/ecosystem.ts";

const names: ReadonlySet<string> = new Set(["go.mod", "go.sum", "go.work", "go.work.sum"]);

/** Go modules: manifests, hashes, workspaces and the list of vendored packages. */
export const goModules: Ecosystem = {
  id: "go-modules",
  name: "Go modules",
  reads: (path) => names.has(path.slice(path.lastIndexOf("/") + 1)) || /(?:^|\/)vendor\/modules\.txt$/u.test(path),
  reader: async () => (await import("./read.ts")).readGoFile,
  limits: [],
};
