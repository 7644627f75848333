import { type Cursor, isAtEnd, skipSpaces, take, takeText } from "./cursor.ts";
import { type Diagram, drawArrow, drawBox, emptySketch, isOverfull, type Sketch, type Statement } from "./diagram.ts";
import type { DiagramText } from "./find-diagrams.ts";
import { takeArrow } from "./plantuml-arrow.ts";
import { type Element, namedElement, takeElement, takeEnd } from "./plantuml-element.ts";
import { plantumlLines } from "./plantuml-text.ts";

/** Reads a component diagram of PlantUML; `undefined` for its other kinds of diagrams. */
export function readPlantuml(text: DiagramText): Diagram | undefined {
  const sketch = emptySketch();
  const lines = plantumlLines(text);
  if (lines.some((line) => otherKinds.test(line.text))) return undefined;
  for (const one of lines) if (!isOverfull(sketch) && !readLine(sketch, one)) sketch.unread.push(one);
  return sketch.boxes.size > 0 ? sketch : undefined;
}

/** Words that only stand in class, state, activity and sequence diagrams. */
const otherKinds = /^(?:(?:abstract )?class|enum|participant|state|start|stop|activate|alt|object|usecase)\b/u;

function readLine(sketch: Sketch, { text, line }: Statement): boolean {
  const cursor: Cursor = { text, at: 0 };
  if (takeText(cursor, "}")) {
    sketch.open.pop();
    skipSpaces(cursor);
    return isAtEnd(cursor);
  }
  const group = /^together\s*\{$/u.test(text);
  if (group) sketch.open.push(undefined);
  return group || readElement(sketch, cursor, line) || readRelation(sketch, cursor, line);
}

/** `component "Orders" as orders <<..orders..>> {`. */
function readElement(sketch: Sketch, cursor: Cursor, line: number): boolean {
  const element = takeElement(cursor);
  skipSpaces(cursor);
  const isOpen = element !== undefined && takeText(cursor, "{");
  skipSpaces(cursor);
  if (!element || !isAtEnd(cursor)) {
    cursor.at = 0;
    return false;
  }
  draw(sketch, element, line);
  if (isOpen) sketch.open.push(element.id);
  return true;
}

/** `[Orders] --> [Payments] : asks`. */
function readRelation(sketch: Sketch, cursor: Cursor, line: number): boolean {
  const from = takeEnd(cursor);
  skipSpaces(cursor);
  const heads = from && takeArrow(cursor);
  skipSpaces(cursor);
  const to = heads && takeEnd(cursor);
  skipSpaces(cursor);
  if (!from || !to || !(isAtEnd(cursor) || take(cursor, /:/uy))) return false;
  const ends = [from, to].map((end) => draw(sketch, end, line));
  const [start = "", end = ""] = ends;
  drawArrow(sketch, { from: start, to: end, line }, heads);
  return true;
}

/** Draws what is named and says by which id it is known: what has an alias is named by its label as well. */
function draw(sketch: Sketch, element: Element, line: number): string {
  const known = sketch.boxes.has(element.id) ? element.id : namedElement(sketch.boxes, element.label);
  if (known === undefined || known === element.id)
    drawBox(sketch, { ...element, line: sketch.boxes.get(element.id)?.line ?? line });
  return known ?? element.id;
}
