import type { Ecosystem } from "../../../application/ports/ecosystem.ts";

const names: ReadonlySet<string> = new Set(["yarn.lock", ".yarnrc", ".yarnrc.yml"]);

/** Lockfiles and settings of both programs called yarn: classic (1.x) and berry (2 and later). */
export const yarn: Ecosystem = {
  id: "yarn",
  name: "yarn",
  reads: (path) => names.has(path.slice(path.lastIndexOf("/") + 1)),
  reader: async () => (await import("./read.ts")).readYarnFile,
  limits: [],
};
