/** A statement that changes rows, and the table whose rows it changes. */
const statement =
  /^\s*(?:WITH\b[\s\S]{0,2000}?\)\s*)?(?<verb>INSERT(?:\s+(?:IGNORE|OR\s+\w+))?\s+INTO|REPLACE\s+INTO|MERGE\s+INTO|UPDATE(?:\s+ONLY)?|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?)\s+(?<table>[\w."`[\]{}$:]+)/iu;

/** What a text of SQL changes, as `UPDATE orders`; `undefined` if it only reads. Names of tables lose their quotes. */
export function sqlWrite(text: string): string | undefined {
  const { verb, table } = statement.exec(text.slice(0, 4000))?.groups ?? {};
  if (verb === undefined || table === undefined) return undefined;
  const [word = ""] = verb.toUpperCase().split(/\s/u);
  return `${word} ${table.replace(/["`[\]]/gu, "")}`;
}
