import { realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { ArchLintError } from "../../domain/errors.ts";
import { tell } from "../../domain/findings/text.ts";
import { writeAtomically } from "./write-atomically.ts";

/** Writes a whole file below a folder, or nothing. Throws `output-unwritable`. */
export async function writeInside(root: string, path: string, text: string): Promise<void> {
  await writeAtomically(await placeInside(root, path), text);
}

/** The same for a script, which everyone may run as a program. */
export async function writeScriptInside(root: string, path: string, text: string): Promise<void> {
  await writeAtomically(await placeInside(root, path), text, 0o755);
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

function linked(path: string): ArchLintError {
  return new ArchLintError(
    "output-unwritable",
    tell({ en: '"{path}" leads out of the folder by a link.', "zh-CN": "“{path}”经由链接指向目录之外。" }, { path }),
    { en: "Replace the link with a folder.", "zh-CN": "请将该链接换成目录。" },
  );
}
