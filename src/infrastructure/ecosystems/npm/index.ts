import type { Ecosystem } from "../../../application/ports/ecosystem.ts";

const names: ReadonlySet<string> = new Set(["package-lock.json", "npm-shrinkwrap.json", ".npmrc"]);

/** npm's lockfiles (formats 1 to 3) and settings. The hidden lockfile in `node_modules` says what is installed, not what should be. */
export const npm: Ecosystem = {
  id: "npm",
  name: "npm",
  reads: (path) => names.has(path.slice(path.lastIndexOf("/") + 1)),
  reader: async () => (await import("./read.ts")).readNpmFile,
  limits: [],
};
