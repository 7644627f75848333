/** The name of a class, and not that of a clause behind it, but a variable. */
const entityNamed =
  /(?:\b[Ff]rom|\bFROM|^\s*[Uu]pdate|^\s*UPDATE)\s+[A-Z]\w*[a-z]\w*\s+(?:[Aa][Ss]\s+)?(?!(?:where|set|group|order|limit|join|inner|left|on)\b)[a-zA-Z]/u;

/**
 * True for a query in the language of Jakarta Persistence (3.2, 4.4.3): it names a class and a variable for its objects, where
 * SQL names a table: `select o.id from Order o`. It never selects `*`.
 */
export function asksEntities(text: string): boolean {
  return entityNamed.test(text) && !/^\s*select\s+(?:\w+\.)?\*/iu.test(text);
}
