/** The name of a member without what it is asked of: `database/sql.Tx.Exec` gives `Exec`. */
export function lastName(fullName: string): string {
  return fullName.slice(Math.max(fullName.lastIndexOf("."), fullName.lastIndexOf("#")) + 1);
}
