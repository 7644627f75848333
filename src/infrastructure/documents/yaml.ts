import { readPlainDocuments } from "./yaml-block.ts";
import { NotPlain, type YamlCursor } from "./yaml-cursor.ts";
import { readAnyYaml, type YamlReading } from "./yaml-library.ts";

/**
 * Reads all documents of a YAML text. Lockfiles are long and plain: what is written as pnpm and yarn write it is read
 * directly, which takes a hundredth of the time; anything else is handed to the library. `texts`: scalars without quotes
 * are text whatever they look like, as in yarn's files.
 */
export function readYaml(text: string, { texts = false } = {}): YamlReading {
  const cursor: YamlCursor = { text, texts, at: 0, column: 0, depth: 0 };
  try {
    return { documents: readPlainDocuments(cursor) };
  } catch (error) {
    if (error instanceof NotPlain) return readAnyYaml(text, texts);
    throw error;
  }
}
