import type { ConfigurationFiles } from "../../application/ports/configuration.ts";

/** A configuration may also be a key of this file. */
export const manifest = "package.json";

/** The key of package.json that holds a configuration. */
export const manifestKey = "archLint";

/** True if package.json has the key, or seems to and cannot be read as JSON: then its author must be told. */
export async function mentionsConfiguration(files: ConfigurationFiles): Promise<boolean> {
  if (!files.has(manifest)) return false;
  const bytes = await files.read(manifest);
  const text = new TextDecoder().decode(bytes);
  if (!text.includes(`"${manifestKey}"`)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && Object.hasOwn(value, manifestKey);
  } catch {
    return true;
  }
}
