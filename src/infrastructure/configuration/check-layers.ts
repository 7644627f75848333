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
  const hint = `Add mayDependOn, a list that may be empty; the preset knows ${ofPreset.join(", ")}.`;
  return [
    {
      at: keyAt,
      message: `The preset "${preset}" does not know a layer ${quote(name)}, so what it may depend on must be said.`,
      hint: near === undefined ? hint : `Did you mean "${near}"? Else add mayDependOn, a list that may be empty.`,
    },
  ];
}

function checkFiles(name: string, { keyAt, value }: Entry): readonly Complaint[] {
  if (value.kind !== "map") return [];
  if (["files", "suffix", "package"].some((key) => saysSomething(valueAt(value, key)))) return [];
  const message = `Nothing says which files belong to the layer ${quote(name)}.`;
  return [{ at: keyAt, message, hint: "Add files, suffix or package." }];
}

function saysSomething(view: View | undefined): boolean {
  return view !== undefined && !(view.kind === "list" && view.items.length === 0);
}

function checkTargets({ value }: Entry, known: readonly string[]): readonly Complaint[] {
  const targets = valueAt(value, "mayDependOn");
  if (targets?.kind !== "list") return [];
  return targets.items.flatMap((item) => {
    if (item.kind !== "scalar" || typeof item.value !== "string" || known.includes(item.value)) return [];
    return [{ at: item.at, message: `There is no layer ${quote(item.value)}.`, hint: didYouMean(item.value, known) }];
  });
}
