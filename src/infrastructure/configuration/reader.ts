import type { Configuration, ConfigurationFiles, ConfigurationReader } from "../../application/ports/configuration.ts";
import { defaultSettings } from "../../domain/architecture/settings.ts";
import type { Rule } from "../../domain/findings/rule.ts";
import { discover } from "./discover.ts";
import { schema } from "./manifest.ts";
import { findWanted } from "./wanted.ts";
import { write } from "./write.ts";

/** Reads and writes `arch-lint.yaml` and its kin. */
export const configurationReader: ConfigurationReader = { read, write, schema };

async function read(
  files: ConfigurationFiles,
  rules: readonly Rule[],
  wanted?: string | false,
): Promise<Configuration> {
  if (wanted === false) return { settings: defaultSettings, problems: [] };
  const { path, problems } = wanted === undefined ? await discover(files) : named(files, wanted);
  if (path === undefined) return { settings: defaultSettings, problems };
  const { loadSettings } = await import("./load-settings.ts");
  return { path, ...(await loadSettings(files, path, rules)), problems };
}

function named(files: ConfigurationFiles, wanted: string): { readonly path: string; readonly problems: readonly [] } {
  return { path: findWanted(files, wanted), problems: [] };
}
