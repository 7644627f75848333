/** How a text speaks of packages: code quotes their names, settings and scripts write them as words. */
export type Manner = "quoted" | "word";

const code =
  /\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx?|html?|css|s[ac]ss|less|styl|pcss|graphql|gql|ejs|hbs|pug|php|py|rb|go|java|rs)$/iu;

/** No text that uses a package, or one that names packages without using them. */
const silent =
  /(?:^|\/)(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|(?:CHANGELOG|README|LICENSE|HISTORY|CONTRIBUTING)[^/]*)$|\.(?:png|jpe?g|gif|webp|avif|ico|svg|woff2?|ttf|eot|otf|mp[34]|webm|wav|pdf|zip|t?gz|tar|wasm|node|map|snap|lock|patch|txt|rst|po|csv)$/iu;

/** How a file may speak of packages; `undefined` for one that is not asked. */
export function mannerOf(path: string): Manner | undefined {
  if (silent.test(path)) return undefined;
  return code.test(path) ? "quoted" : "word";
}

const word = /(?:@[\w.~-]+\/)?[\w][\w.~-]*/gu;

/** Which of some names a text speaks of. One walk over the text, however many names. */
export function mentionedIn(text: string, names: ReadonlySet<string>, manner: Manner): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { 0: whole, index } of text.matchAll(word)) {
    const name = names.has(whole) ? whole : whole.replace(/[.~-]+$/u, "");
    if (names.has(name) && isMention(text, { start: index, end: index + name.length }, manner)) found.add(name);
  }
  return found;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function isMention(text: string, { start, end }: Span, manner: Manner): boolean {
  const before = text.slice(Math.max(0, start - 13), start);
  if (before.endsWith("/")) return before.endsWith("node_modules/");
  if (manner === "word") return !/[\w@.-]$/u.test(before);
  return /["'`~!(]$/u.test(before) && /^["'`/!?@:)]/u.test(text.slice(end, end + 1));
}
