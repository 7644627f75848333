import type { Ecosystem } from "../../../application/ports/ecosystem.ts";
import { snapshotPath } from "../../../domain/packages/registry/registry-snapshot.ts";

/** What registries said on a day, as `arch-lint registry snapshot` wrote it down. */
export const registrySnapshot: Ecosystem = {
  id: "registry-snapshot",
  name: "registry snapshot",
  reads: (path) => path === snapshotPath,
  reader: async () => (await import("./read.ts")).readSnapshot,
  limits: [],
};
