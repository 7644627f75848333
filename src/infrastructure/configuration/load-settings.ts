import type { ConfigurationFiles } from "../../application/ports/configuration.ts";
import type { Settings } from "../../domain/architecture/settings.ts";
import type { Written } from "../../domain/architecture/written.ts";
import type { Rule } from "../../domain/findings/rule.ts";
import { loadChain } from "./chain.ts";
import { checkLayers } from "./check-layers.ts";
import { errorOf, placeOf } from "./complaint.ts";
import { mergeViews } from "./merge.ts";
import { placesOf } from "./places.ts";
import { validate } from "./schema/issues.ts";
import { shapeOf } from "./schema/shape.ts";
import { settingsOf } from "./settings-of.ts";

/** What a configuration says, and where. */
export interface Loaded {
  readonly settings: Settings;
  readonly written: Written;
}

/**
 * Reads a configuration file of the tree with all that it extends. Apart from discovery, because only a run that has a
 * configuration pays for loading the parsers and zod.
 */
export async function loadSettings(files: ConfigurationFiles, path: string, rules: readonly Rule[]): Promise<Loaded> {
  const { views, preset, complaints, isWhole } = await loadChain(files, path);
  const shape = shapeOf(rules);
  const merged = mergeViews(views, { kind: "map", entries: new Map(), at: { path, line: 1, column: 1 } });
  const wrong = [...views.flatMap((view) => validate(shape, view)), ...(isWhole ? checkLayers(merged, preset) : [])];
  // Where a value could not be read at all, nothing more is to be said of it.
  const unread = new Set(complaints.map(({ at }) => placeOf(at)));
  const error = errorOf([...complaints, ...wrong.filter(({ at }) => !unread.has(placeOf(at)))]);
  if (error) throw error;
  return { settings: settingsOf(merged, preset), written: { path, places: placesOf(merged) } };
}
