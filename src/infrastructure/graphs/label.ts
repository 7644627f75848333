import { shortLabel } from "../../domain/graph/drawing.ts";

/** What a viewer could obey or hide instead of showing: control characters, line separators, bidirectional controls. */
const invisible =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/** A name from a repository as one visible line; each format still escapes it in its own way. */
export function plainLabel(name: string): string {
  const label = visibly(shortLabel(name));
  return label === "" ? " " : label;
}

/** A name at its full length, with U+FFFD for what a viewer could obey. */
export function visibly(name: string): string {
  return name.replace(invisible, "\ufffd");
}
