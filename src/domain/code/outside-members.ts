/** The members of a type, by their full names, each with what it gives. */
export function membersOf(type: string, members: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(members).map(([name, result]) => [`${type}.${name}`, result]));
}

/** Members of a package or type that all give the same. */
export function giving(result: string, owner: string, names: readonly string[]): Readonly<Record<string, string>> {
  return membersOf(owner, Object.fromEntries(names.map((name) => [name, result])));
}
