import { type Text, tell } from "../../domain/findings/text.ts";
import type { ConfigurationFiles } from "../../application/ports/configuration.ts";
import { manifest, manifestKey } from "./manifest.ts";
import { decode } from "./text/decode.ts";
import type { Reading } from "./text/view-builder.ts";
import { valueAt, type View } from "./text/view.ts";

/** Reads one configuration file of the tree; `undefined` if it cannot be had. */
export async function loadFile(files: ConfigurationFiles, path: string): Promise<Reading | undefined> {
  const bytes = files.has(path) ? await files.read(path) : undefined;
  if (!bytes) return undefined;
  const decoded = decode(bytes);
  if (!("text" in decoded)) {
    return { complaints: [{ at: { path, line: 1, column: 1 }, ...decoded }] };
  }
  return parse(path, decoded.text);
}

/** True if the file is of a kind that is read here. */
export function isReadable(path: string): boolean {
  return /\.(?:ya?ml|jsonc?)$/u.test(path);
}

/** What to name instead of a file that is not. */
export const readableEndings: Text = {
  en: "Name a file that ends with .yaml, .yml, .json or .jsonc.",
  "zh-CN": "请指定以 .yaml、.yml、.json 或 .jsonc 结尾的文件。",
};

/** Each parser is loaded only for a file that needs it. */
async function parse(path: string, text: string): Promise<Reading> {
  if (/\.ya?ml$/u.test(path)) {
    const { readYaml } = await import("./text/yaml.ts");
    return mapReading(readYaml(path, text));
  }
  const { readJson } = await import("./text/json.ts");
  return isManifest(path) ? manifestReading(path, readJson(path, text, true)) : mapReading(readJson(path, text));
}

function manifestReading(path: string, reading: Reading): Reading {
  const { view, complaints } = reading;
  const own = valueAt(view, manifestKey);
  if (own) return mapReading({ view: own, complaints });
  if (complaints.length > 0) return { complaints };
  const at = view?.at ?? { path, line: 1, column: 1 };
  return { complaints: [{ at, message: tell(noKey, { key: manifestKey }), hint: addKey }] };
}

/** An empty file says nothing, which is fine; anything but a map is not. */
function mapReading(reading: Reading): Reading {
  const { view, complaints } = reading;
  if (!view || view.kind === "map") return reading;
  if (view.kind === "scalar" && view.value === null) return { view: emptyMap(view), complaints };
  return {
    complaints: [...complaints, { at: view.at, message: noMap, hint: writeKeys }],
  };
}

function emptyMap({ at }: View): View {
  return { kind: "map", entries: new Map(), at };
}

function isManifest(path: string): boolean {
  return path === manifest || path.endsWith(`/${manifest}`);
}

const noKey: Text = { en: 'There is no key "{key}" here.', "zh-CN": "此处没有键“{key}”。" };
const addKey: Text = { en: "Add it, or name another file.", "zh-CN": "请添加它，或指定另一个文件。" };
const noMap: Text = { en: "A configuration must be a map of keys.", "zh-CN": "配置必须是键值映射。" };
const writeKeys: Text = { en: "Write keys such as layers and rules.", "zh-CN": "请写 layers、rules 之类的键。" };
