/** Words without a sign between them: `typeof typeof …` overflows the parser's stack at 12,000. Wordlists are shorter. */
const mostWords = 4000;
/** Signs before an operand: `@@…` overflows the stack at 5,000. */
const mostPrefixes = 1000;
/** Operators before a statement or an element of a list ends; about twice as many overflow the stack. */
const mostOperators: Readonly<Record<string, number>> = { "`": 4000, "<": 3500, "*": 5000, "|": 30_000 };

const blank = 0;
const word = 1;
const plain = 2;
const prefix = 3;
const separator = 4;
const operator = 5;
const backtick = 96;
const kinds = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));
const limits = Uint32Array.from({ length: 128 }, (_, code) => mostOperators[String.fromCharCode(code)] ?? 0);

function kindOf(sign: string): number {
  if (sign <= " ") return blank;
  if (/[\w$]/u.test(sign)) return word;
  if ("!~+-@".includes(sign)) return prefix;
  if (",;{}".includes(sign)) return separator;
  return mostOperators[sign] === undefined ? plain : operator;
}

/**
 * True if words (`keyof keyof …`), prefix signs (`!!!…`) or operators that the parser nests (`a ** b ** …`, tagged templates)
 * follow each other without end.
 */
export function hasLongRun(text: string): boolean {
  if (text.length < mostPrefixes) return false;
  const operators = new Uint32Array(128);
  let words = 0;
  let prefixes = 0;
  let hasOperators = false;
  let previous = blank;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (kinds[code] ?? plain) : word;
    if (kind === word) {
      if (previous !== word && ++words > mostWords) return true;
      prefixes = 0;
    } else if (kind !== blank) {
      words = 0;
      prefixes = kind === prefix ? prefixes + 1 : 0;
      if (prefixes > mostPrefixes) return true;
      const next = text.charCodeAt(at + 1);
      // Code that people or formatters wrote has a blank behind a comparison and a bar.
      if (kind === operator && next > 32 && (next !== code || code === backtick)) {
        hasOperators = true;
        const count = (operators[code] ?? 0) + 1;
        if (count > (limits[code] ?? 0)) return true;
        operators[code] = count;
      } else if (kind === separator && hasOperators) {
        hasOperators = false;
        operators.fill(0);
      }
    }
    previous = kind;
  }
  return false;
}
