import { cpSync, existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { go } from "./go.mjs";
import { java } from "./java.mjs";
import { lockfileProject } from "./lockfiles.mjs";
import { git, prepare } from "./prepare.mjs";
import { typescript } from "./typescript.mjs";

const home = fileURLToPath(new URL("../../.bench/", import.meta.url));

/** Every corpus, made when it is first asked for. */
export const corpora = {
  /** 6,000 files, 20 MB: the size of a large monorepo. */
  typescript: () => prepare(join(home, "typescript"), typescript({ modules: 6_000, methods: 9 })),
  go: () => prepare(join(home, "go"), go({ modules: 6_000, functions: 12 })),
  java: () => prepare(join(home, "java"), java({ modules: 6_000, methods: 11 })),
  /** Small files, so that what counts is their number. */
  growing: [1_000, 4_000, 16_000, 64_000].map((modules) => ({
    modules,
    folder: () => prepare(join(home, `growing-${modules}`), typescript({ modules, methods: 1 })),
  })),
  /** One source file, and a lockfile of 50,000 lines (`none`: without). */
  lockfile: (manager) => prepare(join(home, `lockfile-${manager}`), lockfileProject(manager)),
  /** A copy of a checkout, with an index of its own. */
  real(folder) {
    const copy = join(home, `real-${basename(folder)}`);
    if (!existsSync(copy)) {
      cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
      git(copy, "update-index", "-q", "--really-refresh");
    }
    return copy;
  },
};
