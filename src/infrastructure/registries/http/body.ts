import type { Response } from "undici";

/** The text of a response; `undefined` if it is larger than the limit (after decompression), and then no more of it is read. */
export async function readBody(response: Response, limit: number): Promise<string | undefined> {
  if (!response.body) return "";
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    if (size > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
