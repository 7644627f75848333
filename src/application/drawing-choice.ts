import type { Architecture } from "../domain/architecture/architecture.ts";
import { type Picture, pictureOf } from "./drawing-picture.ts";
import type { Scope } from "./drawing-scope.ts";
import { byContext, byFolder, byLargeFolders, byLayer, byModule, isNowhere } from "./drawing-views.ts";
import type { Collapse } from "./tool.ts";

/** Above some twenty vertices people read a node-link drawing no more (Ghoniem, Fekete and Castagliola, 2005). */
const most = 20;

/** Collapses as asked. */
export function pictureBy(collapse: Collapse, scope: Scope, architecture: Architecture): Picture {
  if (collapse === "module") return pictureOf(scope, byModule, true);
  if (collapse === "folder") return pictureOf(scope, byFolder, false);
  return pictureOf(scope, collapse === "layer" ? byLayer(architecture) : byContext(architecture), false);
}

/** The finest view that a reader can still take in: what the architecture says if single folders are too many. */
export function readablePicture(scope: Scope, architecture: Architecture): Picture {
  for (const [view, withPackages] of [
    [byModule, true],
    [byModule, false],
    [byFolder, false],
  ] as const) {
    const picture = pictureOf(scope, view, withPackages);
    if (size(picture) <= most) return picture;
  }
  for (const view of [byContext(architecture), byLayer(architecture)]) {
    const picture = pictureOf(scope, view, false);
    if (size(picture) <= most && saysMuch(picture)) return picture;
  }
  return largeFolders(scope);
}

/** Folders, as deep as the number of boxes allows: what fits every format. */
function largeFolders(scope: Scope): Picture {
  const { outside } = pictureOf(scope, byFolder, false);
  return pictureOf(scope, byLargeFolders(scope.graph, Math.max(1, most - outside.size)), false);
}

const size = ({ groups }: Picture) => groups.groups.size;

/** True if most modules stand in one of at least two boxes with a name. */
function saysMuch({ groups, outside }: Picture): boolean {
  let [named, lost, boxes] = [0, 0, 0];
  for (const [box, modules] of groups.groups) {
    if (outside.has(box)) continue;
    if (isNowhere(box)) lost += modules.length;
    else {
      named += modules.length;
      boxes++;
    }
  }
  return boxes > 1 && named >= lost;
}
