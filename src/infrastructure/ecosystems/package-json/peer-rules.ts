import type { PeerRules } from "../../../domain/packages/manifest.ts";
import { type DocumentNode, entriesOf, listAt, mapAt, textOf, textsOf } from "../../documents/node.ts";

/** pnpm's `peerDependencyRules`, in package.json or in pnpm-workspace.yaml. What may be missing is no fault anywhere here. */
export function peerRulesIn(rules: DocumentNode | undefined): { readonly peerRules?: PeerRules } {
  if (!rules) return {};
  const versions = entriesOf(mapAt(rules, "allowedVersions")).flatMap(({ key, value }) => {
    const text = textOf(value);
    return text === undefined ? [] : [[key, text] as const];
  });
  return { peerRules: { allowAny: textsOf(listAt(rules, "allowAny")), allowedVersions: new Map(versions) } };
}
