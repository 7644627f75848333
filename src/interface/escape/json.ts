const harmful = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Writes JSON that is safe to show: what a terminal or a workflow log could obey is written as `\uXXXX`, losing nothing. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(harmful, unicode).replaceAll("##[", "##\\u005b")}\n`;
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
