/** One line of a diagram's text, or several that belong together. */
export interface Statement {
  readonly text: string;
  readonly line: number;
}

/** A box of a diagram. */
export interface Box {
  /** What arrows call it. */
  readonly id: string;
  /** What people read in it. */
  readonly label: string;
  readonly line: number;
  /** Drawn as what is no code: a database, a person, a queue. */
  readonly isOutside: boolean;
  /** What it says that it stands for: the stereotypes of PlantUML, without those that are no pattern. */
  readonly patterns: readonly string[];
  /** Id of the box that it is drawn in. */
  readonly within?: string;
}

/** An arrow, or a line without a head. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly line: number;
  readonly isDirected: boolean;
}

/** What a diagram shows, as far as its text could be read. */
export interface Diagram {
  /** By id, in the order in which they are first named. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly arrows: readonly Arrow[];
  /** What was not understood. */
  readonly unread: readonly Statement[];
}

/** A diagram while it is read. */
export interface Sketch {
  readonly boxes: Map<string, Box>;
  readonly arrows: Arrow[];
  readonly unread: Statement[];
  /** Ids of the boxes that are open around the current line, the innermost last. */
  readonly open: (string | undefined)[];
}

/** A diagram that shows nothing yet. */
export function emptySketch(): Sketch {
  return { boxes: new Map(), arrows: [], unread: [], open: [] };
}

/** What a statement says of a box; what it does not say stays as it was. */
export type BoxWords = Pick<Box, "id" | "line"> & Partial<Pick<Box, "label" | "isOutside" | "patterns">>;

/** Deeper nesting shows nothing; boxes further down are drawn beside each other. */
const deepest = 20;

/** Draws a box, or adds to what is known of it. It stands where it is first named. */
export function drawBox({ boxes, open }: Sketch, { id, line, ...words }: BoxWords): void {
  const known = boxes.get(id);
  const within = open.slice(0, deepest).findLast((one) => one !== undefined);
  const fresh = { id, label: id, line, isOutside: false, patterns: [], ...(within !== undefined && { within }) };
  boxes.set(id, { ...fresh, ...known, ...words });
}

/** Where an arrow has heads. */
export interface Heads {
  readonly start: boolean;
  readonly end: boolean;
}

/** A drawing with more arrows or boxes than this was not made for people. */
const mostDrawn = 2000;

/** True for a diagram that is not looked at. */
export function isOverfull({ boxes, arrows }: Diagram): boolean {
  return boxes.size > mostDrawn || arrows.length > mostDrawn;
}

/** Draws an arrow; one with two heads is two, one without is a line. */
export function drawArrow({ arrows }: Sketch, ends: Pick<Arrow, "from" | "to" | "line">, { start, end }: Heads): void {
  if (arrows.length > mostDrawn) return;
  if (end || !start) arrows.push({ ...ends, isDirected: end });
  if (start) arrows.push({ ...ends, from: ends.to, to: ends.from, isDirected: true });
}
