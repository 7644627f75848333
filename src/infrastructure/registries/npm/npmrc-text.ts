/** Settings of an `.npmrc` by key, as written; unlike the reader of facts, with the secrets. A later line wins. */
export function settingsIn(text: string): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const line of text.split("\n")) {
    const bare = line.trim();
    const equals = bare.indexOf("=");
    if (equals > 0 && !/^[;#[]/u.test(bare)) settings.set(plain(bare.slice(0, equals)), plain(bare.slice(equals + 1)));
  }
  return settings;
}

/** Without quotes around it, and without a comment behind it (package ini 6). */
function plain(text: string): string {
  const bare = text.trim();
  const quote = bare.charAt(0);
  if ((quote === '"' || quote === "'") && bare.length > 1 && bare.endsWith(quote)) return bare.slice(1, -1);
  const comment = bare.search(/(?<!\\)[;#]/u);
  return (comment < 0 ? bare : bare.slice(0, comment)).replace(/\\([;#\\])/gu, "$1").trim();
}
