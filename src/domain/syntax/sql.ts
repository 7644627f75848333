/**
 * Keyword and, behind it, the word that the grammar of SQL (ISO/IEC 9075-2) wants before a statement can be whole. Programs
 * leave holes where names come: `{}`, `${table}`, `%s`, `:table`.
 */
const statement =
  /^\s*(?:SELECT\s[^;]{0,2000}?\sFROM\s+[\w"`[{$:.%(]|INSERT\s+(?:IGNORE\s+|OR\s+\w+\s+)?INTO\s+[\w"`[{$:.%]|UPDATE\s+[\w"`[{$:.%]+(?:\s+(?:AS\s+)?\w+)?\s+SET\s|DELETE\s+FROM\s+[\w"`[{$:.%]|WITH\s+(?:RECURSIVE\s+)?\w+(?:\s*\([^)]*\))?\s+AS\s*(?:NOT\s+)?(?:MATERIALIZED\s*)?\(|(?:CREATE|ALTER|DROP|TRUNCATE)\s+(?:TABLE|INDEX|VIEW)\s+[\w"`[{$:.%]|REPLACE\s+INTO\s+[\w"`[{$:.%]|MERGE\s+INTO\s+[\w"`[{$:.%])/iu;

/**
 * True for a text that is SQL: it begins as a statement does and has what must follow. English that begins with such a word
 * ("Select a product from the list") is told by its case: keywords of one statement are written in one case.
 */
export function looksLikeSql(text: string): boolean {
  const head = text.slice(0, 4000);
  if (!statement.test(head)) return false;
  const [first = ""] = head.trimStart().split(/\s/u, 1);
  return first === first.toUpperCase() || (first === first.toLowerCase() && !isProse(head));
}

/** Prose has an article or a full stop at its end where SQL has neither. */
function isProse(text: string): boolean {
  return /\b(?:the|an?|your|this|that)\s/iu.test(text) || /[.!?]\s*$/u.test(text);
}
