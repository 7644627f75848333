import { lstatSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { NewFile } from "../../application/ports/world.ts";
import { ArchLintError } from "../../domain/errors.ts";
import { tell } from "../../domain/findings/text.ts";
import { writeAtomically } from "./write-atomically.ts";

/** Writes a whole file below a folder, or nothing. Throws `output-unwritable`. */
export async function writeInside(root: string, path: string, text: string): Promise<void> {
  await writeAtomically(await placeInside(root, path), text);
}

/** The same where nothing is yet, not even a link that leads nowhere. */
export async function writeNewInside(root: string, { path, text, executable }: NewFile): Promise<void> {
  const place = await placeInside(root, path);
  if (lstatSync(place, { throwIfNoEntry: false })) throw taken(path);
  await writeAtomically(place, text, executable ? 0o755 : undefined);
}

/** A folder on the way that is a link is refused: the tree is somebody else's, and a link in it would choose where we write. */
async function placeInside(root: string, path: string): Promise<string> {
  const folder = dirname(join(resolve(root), path));
  const [real, base] = [await realPlace(folder), await realPlace(resolve(root))];
  if (real !== undefined && base !== undefined && real !== join(base, dirname(path))) throw linked(path);
  return join(root, path);
}

/** `undefined` for what is not there yet. */
function realPlace(folder: string): Promise<string | undefined> {
  return realpath(folder).catch(() => undefined);
}

function taken(path: string): ArchLintError {
  return new ArchLintError(
    "output-unwritable",
    tell({ en: 'Something is at "{path}" already.', "zh-CN": "“{path}”处已有内容。" }, { path }),
    { en: "Move it away, or add to it by hand.", "zh-CN": "请将其移开，或手动添加内容。" },
  );
}

function linked(path: string): ArchLintError {
  return new ArchLintError(
    "output-unwritable",
    tell({ en: '"{path}" leads out of the folder by a link.', "zh-CN": "“{path}”经由链接指向目录之外。" }, { path }),
    { en: "Replace the link with a folder.", "zh-CN": "请将该链接换成目录。" },
  );
}
