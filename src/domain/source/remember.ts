/** Keeps the answers of a pure function of a string. */
export function remember<Answer>(ask: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.answer;
    const made = { answer: ask(key) };
    known.set(key, made);
    return made.answer;
  };
}
