import { createHash } from "node:crypto";

/** Encoded facts by key. */
export type Entries = ReadonlyMap<string, string>;

/** First word of a segment; the number goes up when the form of segments or of encoded facts changes. */
const title = "arch-lint-facts-2";
const lineFeed = 10;

/** Writes entries as a segment: a line with the checksum of all that follows, then `key TAB facts` on a line each. */
export function writeSegment(entries: Entries): Uint8Array {
  const body = Buffer.from([...entries].map(([key, facts]) => `${key}\t${facts}\n`).join(""));
  return Buffer.concat([Buffer.from(`${title} ${checksum(body)}\n`), body]);
}

/** Reads a segment; `undefined` if it was cut short, damaged or written by something else. */
export function readSegment(bytes: Uint8Array): Entries | undefined {
  const end = bytes.indexOf(lineFeed);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + end + 1, bytes.length - end - 1);
  const head = Buffer.from(bytes.subarray(0, Math.max(0, end))).toString("latin1");
  return head === `${title} ${checksum(body)}` ? entriesIn(body.toString("utf8")) : undefined;
}

function entriesIn(text: string): Entries | undefined {
  const entries = new Map<string, string>();
  for (let start = 0; start < text.length; ) {
    const tab = text.indexOf("\t", start);
    const stop = text.indexOf("\n", tab);
    if (tab === -1 || stop === -1) return undefined;
    entries.set(text.slice(start, tab), text.slice(tab + 1, stop));
    start = stop + 1;
  }
  return entries;
}

function checksum(body: Uint8Array): string {
  return createHash("sha1").update(body).digest("hex");
}
