/** Words behind which a type stands. */
const typeWords = new Set(["as", "implements", "is", "keyof", "readonly", "satisfies"]);

/** How far back a bracket or the head of a declaration is looked for. */
const reach = 400;

/**
 * True if the name between two offsets surely stands for a type, by the signs around it. Relies on what formatters do: no
 * space before the colon of an annotation, one before that of a conditional.
 */
export function standsForType(text: string, start: number, nameEnd: number): boolean {
  const end = endOfMembers(text, nameEnd);
  const before = lastSign(text, start - 1);
  const after = nextSign(text, end);
  const next = text[after] ?? ";";
  if (text.startsWith("[]", end)) return true;
  if ("(.`".includes(next) || text.startsWith("?.", after)) return false;

  const sign = text[before] ?? "";
  if (sign === ":") return isAnnotation(text, before, { end, after });
  if (sign === "<") return ">,|&".includes(next);
  if (sign === "|" || sign === "&") return text[before - 1] !== sign;
  if (sign === ",") return next === ">";
  if (sign === "=") return /\btype\s+[\w$]+(?:<[^=]*>)?\s*$/u.test(text.slice(Math.max(0, before - reach), before));
  return isAfterWord(text, before);
}

/** `Order.Line` ends where `Line` does. */
function endOfMembers(text: string, from: number): number {
  members.lastIndex = from;
  return members.test(text) ? members.lastIndex : from;
}

const members = /(?:\.[\w$]+)+/uy;

function isAfterWord(text: string, at: number): boolean {
  const line =
    text
      .slice(Math.max(0, at - reach), at + 1)
      .split("\n")
      .at(-1) ?? "";
  const word = /(?<![\w$.])[a-z]+$/u.exec(line)?.[0] ?? "";
  return word === "extends" ? !/\bclass\b/u.test(line) : typeWords.has(word);
}

/** `name: Type` of a variable, a parameter, a property or a result; not the value of a property, not a conditional's. */
function isAnnotation(text: string, colon: number, { end, after }: { end: number; after: number }): boolean {
  if (/\s/u.test(text[colon - 1] ?? " ")) return false;
  const next = text[after] ?? ";";
  if (")?".includes(text[colon - 1] ?? "")) return true;
  if (",}".includes(next)) return openBracket(text, colon) === "(";
  if (";){<".includes(next)) return true;
  if ("|&".includes(next)) return text[after + 1] !== next;
  if (next === "=") return text[after + 1] !== "=";
  return text.slice(end, after).includes("\n") && !"?:+-*/%.".includes(next);
}

/** The bracket that is open at a place, if it is near. */
function openBracket(text: string, from: number): string | undefined {
  let closed = 0;
  for (let at = from; at > from - reach && at >= 0; at -= 1) {
    const sign = text[at] ?? "";
    if (")]}".includes(sign)) closed += 1;
    else if ("([{".includes(sign) && closed-- === 0) return sign;
  }
  return undefined;
}

function lastSign(text: string, from: number): number {
  let at = from;
  while (at >= 0 && /\s/u.test(text[at] ?? "")) at -= 1;
  return at;
}

function nextSign(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at] ?? "")) at += 1;
  return at;
}
