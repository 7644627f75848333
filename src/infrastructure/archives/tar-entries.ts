import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { entryLimit, LimitError, unpackedLimit } from "./limits.ts";

/** Takes the content of one file, in pieces. */
export interface EntrySink {
  write(piece: Uint8Array): void;
  end(): void;
}

/** Called for each regular file, with its name as written and its size. May throw. */
export type VisitEntry = (name: string, size: number) => EntrySink;

/**
 * Reads a tar archive, gzipped or not, and shows its regular files one after the other; nothing is written anywhere, and
 * links are passed over as npm passes them over. Throws for what is no archive, and a `LimitError` for what is too large.
 */
export async function readTar(pieces: AsyncIterable<Buffer>, visit: VisitEntry): Promise<void> {
  const [first, rest] = await peek(pieces);
  const entries = unpacking(visit);
  const isGzip = first?.[0] === 0x1f && first[1] === 0x8b;
  if (isGzip) await pipeline(rest, createGunzip({ chunkSize: 256 * 1024 }), limited, entries);
  else await pipeline(rest, limited, entries);
}

function unpacking(visit: VisitEntry) {
  const entries = extract();
  let seen = 0;
  entries.on("entry", ({ type, name, size }, content, next) => {
    // Whatever ends the archive early ends its open entry by the same error, which the whole reports.
    content.on("error", () => {});
    if (++seen > entryLimit) return next(new LimitError());
    try {
      const sink = type === "file" || type === "contiguous-file" ? visit(name, size) : nowhere;
      content.on("data", (piece) => {
        if (piece instanceof Uint8Array) sink.write(piece);
      });
      content.on("end", () => {
        sink.end();
        next();
      });
    } catch (error) {
      next(error instanceof Error ? error : new Error("unreadable"));
    }
  });
  return entries;
}

const nowhere: EntrySink = { write: () => {}, end: () => {} };

async function* limited(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let total = 0;
  for await (const piece of pieces) {
    total += piece.length;
    if (total > unpackedLimit) throw new LimitError();
    yield piece;
  }
}

/** The first piece, and all of them. */
async function peek(pieces: AsyncIterable<Buffer>): Promise<readonly [Buffer | undefined, AsyncIterable<Buffer>]> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* all(): AsyncGenerator<Buffer> {
    for (let step = first; !step.done; step = await iterator.next()) yield step.value;
  }
  return [first.done ? undefined : first.value, all()];
}
