import { sizeLimit } from "./regular-file.ts";

/** Cuts the output of `git cat-file --batch` into answers, whatever way it arrives in chunks. */
export interface ObjectStream {
  /** False if the output makes no sense, after which nothing more should be fed. */
  take(chunk: Buffer): boolean;
}

/** An object under way: how many bytes are still to come, and those that are kept. */
interface Pending {
  missing: number;
  readonly parts: Buffer[] | undefined;
}

const lineFeed = 10;
const blobHeader = /^[0-9a-f]+ (?<type>\w+) (?<size>\d+)$/u;

/** Calls `answer` once for each object, in order; with nothing for one that is missing, no blob or beyond the limit. */
export function objectStream(answer: (bytes: Uint8Array | undefined) => void): ObjectStream {
  let header = Buffer.alloc(0);
  let pending: Pending | undefined;

  const takeHeader = (chunk: Buffer): Buffer | undefined => {
    const end = chunk.indexOf(lineFeed);
    header = Buffer.concat([header, end === -1 ? chunk : chunk.subarray(0, end)]);
    if (end === -1) return header.length > 200 ? undefined : Buffer.alloc(0);
    const line = header.toString("latin1");
    header = Buffer.alloc(0);
    const { type, size } = blobHeader.exec(line)?.groups ?? {};
    if (size === undefined) {
      if (!line.endsWith(" missing")) return undefined;
      answer(undefined);
    } else {
      // The content is followed by a line feed of its own.
      pending = { missing: Number(size) + 1, parts: type === "blob" && Number(size) <= sizeLimit ? [] : undefined };
    }
    return chunk.subarray(end + 1);
  };

  const takeContent = (object: Pending, chunk: Buffer): Buffer => {
    const part = chunk.subarray(0, object.missing);
    object.parts?.push(part);
    object.missing -= part.length;
    if (object.missing === 0) {
      pending = undefined;
      answer(object.parts && withoutLast(object.parts));
    }
    return chunk.subarray(part.length);
  };

  return {
    take(chunk) {
      let rest: Buffer | undefined = chunk;
      while (rest && rest.length > 0) rest = pending ? takeContent(pending, rest) : takeHeader(rest);
      return rest !== undefined;
    },
  };
}

function withoutLast(parts: readonly Buffer[]): Buffer {
  const whole = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  return whole.subarray(0, -1);
}
