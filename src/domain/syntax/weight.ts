/**
 * About how many characters a value has as JSON, or `most` if there are more: then nobody needs to know. What stands at several
 * places counts at each of them, since JSON knows no references.
 */
export function weightOf(value: unknown, most: number): number {
  const open: unknown[] = [value];
  let weight = 0;
  while (open.length > 0 && weight < most) {
    const next = open.pop();
    weight += typeof next === "string" ? next.length + 3 : 6;
    if (Array.isArray(next)) for (const one of next) open.push(one);
    else if (typeof next === "object" && next !== null) weight += pushEntries(next, open);
  }
  return Math.min(weight, most);
}

function pushEntries(value: object, open: unknown[]): number {
  let keys = 0;
  for (const [key, one] of Object.entries(value)) {
    keys += key.length + 3;
    open.push(one);
  }
  return keys;
}
