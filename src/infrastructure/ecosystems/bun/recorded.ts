import type { RecordedSettings } from "../../../domain/packages/lockfile.ts";
import { entriesOf, listAt, mapAt } from "../../documents/node.ts";
import type { OpenDocument } from "../../documents/open-json.ts";
import { namesIn, statedIn } from "../package-json/stated.ts";

/** The settings that bun writes into its lockfile. */
export function recordedSettings(document: OpenDocument): RecordedSettings {
  const { root } = document;
  const unnamed = mapAt(root, "catalog");
  const patches = statedIn(document, mapAt(root, "patchedDependencies"));
  const named = entriesOf(mapAt(root, "catalogs"));
  return {
    overrides: statedIn(document, mapAt(root, "overrides")),
    catalogs: new Map([
      ...(unnamed ? [["default", statedIn(document, unnamed)] as const] : []),
      ...named.map(({ key, value }) => [key, statedIn(document, value)] as const),
    ]),
    patches: new Map([...patches].map(([name, path]) => [name, { at: path.at, path }])),
    trusted: namesIn(document, listAt(root, "trustedDependencies")),
  };
}
