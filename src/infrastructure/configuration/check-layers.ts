import { type Text, tell } from "../../domain/findings/text.ts";
import { type PresetName, presets } from "../../domain/architecture/presets.ts";
import type { Complaint } from "./complaint.ts";
import { closest, didYouMean } from "./text/closest.ts";
import { quote } from "./text/quote.ts";
import { type Entry, valueAt, type View } from "./text/view.ts";

/** What the schema cannot see: layers that nothing belongs to, or that nobody has said the dependencies of. */
export function checkLayers(merged: View, preset: PresetName): readonly Complaint[] {
  const layers = valueAt(merged, "layers");
  if (layers?.kind !== "map") return [];
  const ofPreset = presets[preset].layers.map(({ name }) => name);
  const known = [...new Set([...ofPreset, ...layers.entries.keys()])];
  return [...layers.entries].flatMap(([name, entry]) => [
    ...(ofPreset.includes(name) ? [] : checkNewLayer(name, entry, preset)),
    ...checkFiles(name, entry),
    ...checkTargets(entry, known),
  ]);
}

function checkNewLayer(name: string, { keyAt, value }: Entry, preset: PresetName): readonly Complaint[] {
  if (valueAt(value, "mayDependOn")) return [];
  const ofPreset = presets[preset].layers.map((layer) => layer.name);
  const near = closest(name, ofPreset);
  return [
    {
      at: keyAt,
      message: tell(unknownLayer, { preset, layer: quote(name) }),
      hint: near === undefined ? tell(addList, { names: ofPreset.join(", ") }) : tell(nearOrAdd, { near }),
    },
  ];
}

function checkFiles(name: string, { keyAt, value }: Entry): readonly Complaint[] {
  if (value.kind !== "map") return [];
  if (["files", "suffix", "package"].some((key) => saysSomething(valueAt(value, key)))) return [];
  return [{ at: keyAt, message: tell(noFiles, { layer: quote(name) }), hint: addFiles }];
}

function saysSomething(view: View | undefined): boolean {
  return view !== undefined && !(view.kind === "list" && view.items.length === 0);
}

function checkTargets({ value }: Entry, known: readonly string[]): readonly Complaint[] {
  const targets = valueAt(value, "mayDependOn");
  if (targets?.kind !== "list") return [];
  return targets.items.flatMap((item) => {
    if (item.kind !== "scalar" || typeof item.value !== "string" || known.includes(item.value)) return [];
    return [{ at: item.at, message: tell(noLayer, { layer: quote(item.value) }), hint: didYouMean(item.value, known) }];
  });
}

const unknownLayer: Text = {
  en: 'The preset "{preset}" does not know a layer {layer}, so what it may depend on must be said.',
  "zh-CN": "预设“{preset}”中没有层 {layer}，因此必须写明它可以依赖什么。",
};
const addList: Text = {
  en: "Add mayDependOn, a list that may be empty; the preset knows {names}.",
  "zh-CN": "请添加 mayDependOn（列表，可以为空）；该预设中有 {names}。",
};
const nearOrAdd: Text = {
  en: 'Did you mean "{near}"? Else add mayDependOn, a list that may be empty.',
  "zh-CN": "是否想写“{near}”？否则请添加 mayDependOn（列表，可以为空）。",
};
const noFiles: Text = {
  en: "Nothing says which files belong to the layer {layer}.",
  "zh-CN": "没有写明哪些文件属于层 {layer}。",
};
const addFiles: Text = { en: "Add files, suffix or package.", "zh-CN": "请添加 files、suffix 或 package。" };
const noLayer: Text = { en: "There is no layer {layer}.", "zh-CN": "没有层 {layer}。" };
