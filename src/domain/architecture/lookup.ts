/** Keeps the answers of a pure function of a string. */
export function remember<Answer>(ask: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (key) => {
    const found = known.get(key) ?? { answer: ask(key) };
    known.set(key, found);
    return found.answer;
  };
}

/** For a path, the deepest of the given folders that holds it; `.` if none does. */
export function unitFinder(units: readonly string[]): (path: string) => string {
  const known = new Set(units);
  return remember((path) => {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (known.has(folder)) return folder;
    }
    return ".";
  });
}
