import type { Ecosystem } from "../../../application/ports/ecosystem.ts";

/** `package.json`, whichever manager installs from it. */
export const packageJson: Ecosystem = {
  id: "package-json",
  name: "package.json",
  reads: (path) => path === "package.json" || path.endsWith("/package.json"),
  reader: async () => (await import("./read.ts")).readPackageJson,
  limits: [],
};
