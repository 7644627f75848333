import type { Constraint, Selection } from "./constraint.ts";
import { asksForPlace, select } from "./select.ts";
import { spotOf, type View } from "./view.ts";

/** A part of a constraint that selects nothing, so that the constraint says nothing. */
export interface Unmatched {
  readonly name: string;
  readonly part: "from" | "to" | "module";
}

/**
 * Parts that select nothing by where things stand. What a prohibition points to outside the project may be absent:
 * that is what it is for; and that no module is an orphan is no fault of the pattern.
 */
export function unmatched(constraints: readonly Constraint[], view: View): readonly Unmatched[] {
  const spots = [...view.graph.modules.values()].map(spotOf);
  return constraints.flatMap((constraint) =>
    partsOf(constraint)
      .filter(({ selection }) => !spots.some(select(selection, view)))
      .map(({ part }) => ({ name: constraint.name, part })),
  );
}

interface Part {
  readonly part: Unmatched["part"];
  readonly selection: Selection;
}

function partsOf(constraint: Constraint): readonly Part[] {
  if ("require" in constraint) {
    const { module, to } = constraint.require;
    return [part("module", module), part("to", to)];
  }
  const ends = "allow" in constraint ? constraint.allow : constraint.forbid;
  if ("module" in ends) return [part("module", ends.module)];
  const isProhibition = "forbid" in constraint;
  return [part("from", ends.from), ...(isProhibition && !asksForPlace(ends.to) ? [] : [part("to", ends.to)])];
}

const part = (name: Part["part"], selection: Selection): Part => ({ part: name, selection });
