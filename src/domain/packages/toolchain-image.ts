import type { ToolchainStatement } from "./toolchain.ts";

/** The official images that hold one tool. */
const images: ReadonlyMap<string, ToolchainStatement["tool"]> = new Map([
  ["node", "node"],
  ["library/node", "node"],
  ["golang", "go"],
  ["library/golang", "go"],
]);

/**
 * The tool that a container image brings, by its tag: `node:20.11-alpine` is Node `20.11`. Of images by other names,
 * nothing is known; a mirror keeps the name (`mirror.example.com/library/node`). No tag means `latest`.
 */
export function toolOfImage(image: string): Pick<ToolchainStatement, "tool" | "raw"> | undefined {
  const [named = ""] = image.split("@", 1);
  const colon = named.lastIndexOf(":");
  const hasTag = colon > named.lastIndexOf("/");
  const name = hasTag ? named.slice(0, colon) : named;
  const tool = images.get(name.replace(/^[^/]+\/library\//u, ""));
  if (!tool) return undefined;
  return { tool, raw: hasTag ? (named.slice(colon + 1).split("-", 1)[0] ?? "") : "latest" };
}
