import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { ManagerSettings } from "../../../domain/packages/manager-settings.ts";
import type { Stated } from "../../../domain/packages/manifest.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { textOf } from "../../documents/node.ts";
import { placesIn } from "../../documents/places.ts";
import { unparsed } from "../../documents/unparsed.ts";
import { readClassicDocument } from "./classic-document.ts";

/** Reads `.yarnrc` of yarn 1, which has the form of its lockfile. Options of the command line (`--…`) are settings too. */
export function readClassicSettings(text: string, path: string): readonly PackageFacts[] {
  const places = placesIn(path, text);
  const root = readClassicDocument(text);
  if ("fault" in root) return [unparsed(places(root.start), noSettings)];
  const stated = root.entries.flatMap(({ key, value }): readonly (readonly [string, Stated])[] => {
    const setting = textOf(value);
    return setting === undefined ? [] : [[key, { text: setting, at: places(value.start, value.end) }]];
  });
  const values = new Map(stated);
  const registry = values.get("registry");
  const scoped = stated.filter(([key]) => /^@[^:/]+:registry$/u.test(key));
  const settings: ManagerSettings = {
    path,
    folder: folderOf(path),
    manager: "yarn",
    ...(registry && { registry }),
    scopedRegistries: new Map(scoped.map(([key, value]) => [key.slice(0, -":registry".length), value])),
    overrides: [],
    catalogs: new Map(),
    scriptDecisions: new Map(),
    values: new Map(
      stated.filter((setting) => setting[0] !== "registry" && !scoped.includes(setting)).map(withoutSecret),
    ),
  };
  return [{ kind: "settings", settings }];
}

function withoutSecret([key, { text, at }]: readonly [string, Stated]): readonly [string, Stated] {
  return [key, { text: /(?:^|:)_|password|token/iu.test(key) ? "" : text, at }];
}

const noSettings = {
  en: "This line is neither a setting with its value nor a comment.",
  "zh-CN": "此行既不是设置及其值，也不是注释。",
};
