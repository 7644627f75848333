import type { ConfigurationFiles } from "../../application/ports/configuration.ts";

/** A configuration may also be a key of this file. */
export const manifest = "package.json";

/** The key of package.json that holds a configuration. */
export const manifestKey = "archLint";

/** True if package.json has the key, or seems to and cannot be read as JSON: then its author must be told. */
export async function mentionsConfiguration(files: ConfigurationFiles): Promise<boolean> {
  if (!files.has(manifest)) return false;
  const text = await textOf(files);
  if (!text.includes(`"${manifestKey}"`)) return false;
  try {
    return has(JSON.parse(text), manifestKey);
  } catch {
    return true;
  }
}

/** Where the JSON Schema of the installed version is; only what package.json asks for can be installed there. */
export async function schema(files: ConfigurationFiles): Promise<string | undefined> {
  if (!files.has(manifest)) return undefined;
  const asked = parsed(await textOf(files));
  const isInstalled = ["dependencies", "devDependencies"].some((key) => has(member(asked, key), "arch-lint"));
  return isInstalled ? "./node_modules/arch-lint/schema.json" : undefined;
}

function member(value: unknown, key: string): unknown {
  return has(value, key) ? Reflect.get(value, key) : undefined;
}

function has(value: unknown, key: string): value is object {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

/** An unreadable manifest is reported by the rules about manifests; here it names no dependency. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function textOf(files: ConfigurationFiles): Promise<string> {
  return new TextDecoder().decode(await files.read(manifest));
}
