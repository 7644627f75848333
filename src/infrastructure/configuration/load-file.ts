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
    const { message, hint } = decoded;
    return { complaints: [{ at: { path, line: 1, column: 1 }, message: `This file ${message}.`, hint }] };
  }
  return parse(path, decoded.text);
}

/** True if the file is of a kind that is read here. */
export function isReadable(path: string): boolean {
  return /\.(?:ya?ml|jsonc?)$/u.test(path);
}

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
  const message = `There is no key "${manifestKey}" here.`;
  return { complaints: [{ at, message, hint: "Add it, or name another file." }] };
}

/** An empty file says nothing, which is fine; anything but a map is not. */
function mapReading(reading: Reading): Reading {
  const { view, complaints } = reading;
  if (!view || view.kind === "map") return reading;
  if (view.kind === "scalar" && view.value === null) return { view: emptyMap(view), complaints };
  return {
    complaints: [
      ...complaints,
      { at: view.at, message: "A configuration must be a map of keys.", hint: "Write keys such as layers and rules." },
    ],
  };
}

function emptyMap({ at }: View): View {
  return { kind: "map", entries: new Map(), at };
}

function isManifest(path: string): boolean {
  return path === manifest || path.endsWith(`/${manifest}`);
}
