/**
 * The text of a package.json of a library (which needs no lockfile), with marks on the lines that hold certain words:
 * `{ '"left-pad"': "drift/floating-tag" }`.
 */
export function library(members: object, marks: Readonly<Record<string, string>> = {}): string {
  const lines = JSON.stringify({ name: "lib", version: "1.0.0", ...members }, null, 2).split("\n");
  return `${lines.map((line) => line + markOn(line, marks)).join("\n")}\n`;
}

function markOn(line: string, marks: Readonly<Record<string, string>>): string {
  const found = Object.entries(marks).find(([words]) => line.includes(words));
  return found ? ` // expect: ${found[1]}` : "";
}
