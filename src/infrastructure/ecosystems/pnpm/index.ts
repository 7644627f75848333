import type { Ecosystem } from "../../../application/ports/ecosystem.ts";

const names: ReadonlySet<string> = new Set(["pnpm-lock.yaml", "pnpm-workspace.yaml"]);

/** pnpm's lockfiles (formats 5, 6, 9 and 12) and its workspace file, which holds its settings too. */
export const pnpm: Ecosystem = {
  id: "pnpm",
  name: "pnpm",
  reads: (path) => names.has(path.slice(path.lastIndexOf("/") + 1)),
  reader: async () => (await import("./read.ts")).readPnpmFile,
  limits: [],
};
