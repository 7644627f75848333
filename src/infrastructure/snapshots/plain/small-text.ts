import { isUtf8 } from "node:buffer";
import { lstatSync, realpathSync } from "node:fs";
import { isGone, readRegularFile } from "../regular-file.ts";

/** Settings and patterns that people write are far smaller. */
const mostBytes = 256 * 1024;

/** The text of a file, `""` if there is none; `undefined` for a link, a pipe, no text, too much of it or no access to it. */
export function smallText(path: string): string | undefined {
  try {
    if (!lstatSync(path, { throwIfNoEntry: false })) return "";
  } catch {
    return undefined;
  }
  const content = readRegularFile(path);
  if (!("bytes" in content) || content.bytes.length > mostBytes || !isUtf8(content.bytes)) return undefined;
  return Buffer.from(content.bytes).toString("utf8");
}

/** The same for a file of the user's own, which may be a link into a collection of such files. */
export function personalText(path: string): string | undefined {
  try {
    return smallText(realpathSync(path));
  } catch (error) {
    return isGone(error) ? "" : undefined;
  }
}
