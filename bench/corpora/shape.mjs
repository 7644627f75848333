import { random } from "../random.mjs";

/** Files in each layer of a context. */
const perLayer = 25;

const layers = [
  { name: "domain", below: ["domain"] },
  { name: "application", below: ["application", "domain"] },
  { name: "infrastructure", below: ["infrastructure", "application", "domain"] },
  { name: "presentation", below: ["presentation", "application"] },
];

/**
 * What every corpus looks like, whatever its language: contexts of four layers with 25 files each. A file imports up to
 * five files that stand before it: there are no cycles but those that a language adds.
 */
export function* files(count) {
  const next = random(count);
  for (let number = 0; number < count; number++) {
    const own = placeOf(number);
    const imports = new Set(Array.from({ length: 1 + next(5) }, () => pick(own, next)));
    imports.delete(undefined);
    yield { ...own, number, imports: [...imports], next };
  }
}

/** Where the file of a number stands. */
function placeOf(number) {
  const index = number % perLayer;
  const layer = Math.floor(number / perLayer) % layers.length;
  const context = Math.floor(number / perLayer / layers.length);
  return { context: nameOf(context), layer: layers[layer].name, below: layers[layer].below, index };
}

function pick({ context, layer, below, index }, next) {
  const chosen = below[next(below.length)];
  const end = chosen === layer ? index : perLayer;
  return end === 0 ? undefined : { context, layer: chosen, index: next(end) };
}

function nameOf(context) {
  return `part${String(context).padStart(3, "0")}`;
}
