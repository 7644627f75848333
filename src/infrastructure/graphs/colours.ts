/** Light enough for black text, and told apart by people who see few colours (after Okabe and Ito, 2008). */
const fills = ["#fff2b3", "#cfe8f7", "#c9ecdd", "#f6d9c5", "#e9d5ea", "#dde3ea", "#f7d4e0", "#e4efc2"];

/** Fill of the boxes of a layer, by its place in the order of layers. */
export function layerFill(index: number): string {
  return fills[index % fills.length] ?? "#ffffff";
}

/** What a finding looks like; arrows of findings are also wider and carry the rule's name. */
export const severityStroke = { error: "#c62828", warning: "#b26a00" } as const;
