import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

// Neither follow a link that took the file's place nor wait for a pipe that did; Windows knows neither flag.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const room = 256 * 1024;

/** Works with a regular file and closes it; `undefined` if nothing is there. Throws for whatever else is in its place. */
export async function withRegularFile<Answer>(
  path: string,
  work: (file: FileHandle, size: number) => Promise<Answer>,
): Promise<Answer | undefined> {
  const file = await opened(path);
  if (!file) return undefined;
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new Error("not a regular file");
    return await work(file, stats.size);
  } finally {
    await file.close();
  }
}

async function opened(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, flags);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return;
    throw error;
  }
}

/** The bytes of an open file from its beginning, in pieces; the file stays open. */
export async function* piecesOf(file: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(room), 0, room, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
