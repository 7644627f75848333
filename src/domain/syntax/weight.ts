/**
 * About how many characters a value has as JSON, or `most` if there are more: then nobody needs to know. What stands at several
 * places counts at each of them, since JSON knows no references.
 */
export function weightOf(value: unknown, most: number): number {
  const open: object[] = [];
  let weight = isBranch(value) ? 0 : ofLeaf(value);
  if (isBranch(value)) open.push(value);
  for (let next = open.pop(); next && weight < most; next = open.pop()) {
    weight += Array.isArray(next) ? pushItems(next, open) : pushEntries(next, open);
  }
  return Math.min(weight, most);
}

function pushItems(items: readonly unknown[], open: object[]): number {
  let weight = around;
  for (const one of items) {
    if (isBranch(one)) open.push(one);
    else weight += ofLeaf(one);
  }
  return weight;
}

function pushEntries(value: object, open: object[]): number {
  let weight = around;
  if (!isRecord(value)) return weight;
  for (const key in value) {
    const one = value[key];
    weight += key.length + 3;
    if (isBranch(one)) open.push(one);
    else weight += ofLeaf(one);
  }
  return weight;
}

/** Brackets, a comma and what else stands around a value. */
const around = 6;

function ofLeaf(value: unknown): number {
  return typeof value === "string" ? value.length + 3 : around;
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isRecord(value: object): value is Readonly<Record<string, unknown>> {
  return !Array.isArray(value);
}
