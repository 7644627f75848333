/** Where a reader of one statement stands. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Takes what a sticky pattern matches here, if it does; the match has at least one character. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text) ?? undefined;
  if (found) cursor.at += found[0].length;
  return found;
}

/** Takes a text if it stands here. */
export function takeText(cursor: Cursor, text: string): boolean {
  const isHere = cursor.text.startsWith(text, cursor.at);
  if (isHere) cursor.at += text.length;
  return isHere;
}

/** Takes everything up to a text and the text itself; without the text, all that is left. */
export function takeUntil(cursor: Cursor, end: string): string {
  const found = cursor.text.indexOf(end, cursor.at);
  const stop = found < 0 ? cursor.text.length : found;
  const taken = cursor.text.slice(cursor.at, stop);
  cursor.at = Math.min(stop + end.length, cursor.text.length);
  return taken;
}

/** Goes past spaces. */
export function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charAt(cursor.at).trim() === "" && cursor.at < cursor.text.length) cursor.at++;
}

/** True behind the last character. */
export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.text.length;
}
