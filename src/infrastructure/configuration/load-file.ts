import type { ConfigurationFiles } from "../../application/ports/configuration.ts";
import type { Complaint } from "./complaint.ts";
import { manifest, manifestKey } from "./manifest.ts";
import { decode } from "./text/decode.ts";
import { readJson } from "./text/json.ts";
import type { Reading } from "./text/view-builder.ts";
import { valueAt, type View } from "./text/view.ts";
import { readYaml } from "./text/yaml.ts";

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

function parse(path: string, text: string): Reading {
  if (/\.ya?ml$/u.test(path)) return mapReading(readYaml(path, text));
  if (!isManifest(path)) return mapReading(readJson(path, text));
  const { view, complaints } = readJson(path, text, true);
  const own = valueAt(view, manifestKey);
  if (own) return mapReading({ view: own, complaints });
  const at = view?.at ?? { path, line: 1, column: 1 };
  const missing: Complaint = {
    at,
    message: `There is no key "${manifestKey}" here.`,
    hint: "Add it, or name another file.",
  };
  return { complaints: complaints.length > 0 ? complaints : [missing] };
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
