import type { Manifest, Stated } from "../../../domain/packages/manifest.ts";
import type { ToolchainStatement } from "../../../domain/packages/toolchain.ts";
import { type DocumentNode, mapAt, textAt, valueAt } from "../../documents/node.ts";
import type { OpenDocument } from "../../documents/open-json.ts";
import { statedAt, statedIn } from "./stated.ts";

/** `packageManager` (Corepack: `name@version+hash`), else the first of `devEngines.packageManager` (npm ≥ 10.9). */
export function packageManagerIn(document: OpenDocument): Manifest["packageManager"] {
  const stated = statedAt(document, document.root, "packageManager");
  if (!stated) return developersManager(document);
  const at = stated.text.lastIndexOf("@");
  if (at <= 0) return undefined;
  return { ...stated, name: stated.text.slice(0, at), version: withoutHash(stated.text.slice(at + 1)) };
}

function developersManager(document: OpenDocument): Manifest["packageManager"] {
  const [first] = listed(valueAt(mapAt(document.root, "devEngines"), "packageManager"));
  const name = statedAt(document, first, "name");
  const version = statedAt(document, first, "version");
  return name && { ...name, name: name.text, version: version?.text ?? "" };
}

/** Only `devEngines` is held against what pnpm's lockfile records of pnpm itself, and `ignore` means what it says. */
export function developersPnpmIn(document: OpenDocument): Stated | undefined {
  const all = listed(valueAt(mapAt(document.root, "devEngines"), "packageManager"));
  const own = all.find((one) => textAt(one, "name") === "pnpm" && textAt(one, "onFail") !== "ignore");
  return own && statedAt(document, own, "version");
}

function withoutHash(version: string): string {
  return version.split("+", 1)[0] ?? "";
}

/** What a package.json says of Node and of managers. */
export function toolchainsIn(document: OpenDocument): readonly ToolchainStatement[] {
  const { root } = document;
  const manager = statedAt(document, root, "packageManager") && packageManagerIn(document);
  return [
    ...[...statedIn(document, mapAt(root, "engines"))].flatMap(([name, stated]) =>
      statement(name, stated, "minimum", "engines"),
    ),
    ...developersTools(document),
    ...[...statedIn(document, mapAt(root, "volta"))].flatMap(([name, stated]) =>
      statement(name, stated, "used", "volta"),
    ),
    ...(manager ? statement(manager.name, { text: manager.version, at: manager.at }, "used", "packageManager") : []),
  ];
}

/** Each of `devEngines` is one `{ name, version }` or a list of alternatives. */
function developersTools(document: OpenDocument): readonly ToolchainStatement[] {
  const field = mapAt(document.root, "devEngines");
  const kinds = ["runtime", "packageManager"].map((kind) => listed(valueAt(field, kind)));
  return kinds.flat().flatMap((one) => {
    const name = statedAt(document, one, "name");
    const version = statedAt(document, one, "version");
    return name && version ? statement(name.text, version, "minimum", "devEngines") : [];
  });
}

function listed(node: DocumentNode | undefined): readonly DocumentNode[] {
  if (node?.kind === "list") return node.items;
  return node ? [node] : [];
}

const tools: readonly ToolchainStatement["tool"][] = ["node", "npm", "pnpm", "yarn", "bun"];

function statement(
  name: string,
  { text, at }: Stated,
  role: ToolchainStatement["role"],
  source: string,
): readonly ToolchainStatement[] {
  const tool = tools.find((one) => one === name);
  return tool ? [{ tool, raw: text, role, source, at }] : [];
}
