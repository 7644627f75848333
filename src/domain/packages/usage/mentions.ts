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

/** Which of some names a text speaks of. Few names are asked for, and most texts hold none of them. */
export function mentionedIn(text: string, names: ReadonlySet<string>, manner: Manner): ReadonlySet<string> {
  return new Set([...names].filter((name) => isMentioned(text, name, manner)));
}

function isMentioned(text: string, name: string, manner: Manner): boolean {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    if (isMention(text, { start, end: start + name.length }, manner)) return true;
  }
  return false;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The name as a whole, in the manner of the text. What ends a name may end a sentence. */
function isMention(text: string, { start, end }: Span, manner: Manner): boolean {
  const before = text.slice(Math.max(0, start - 13), start);
  const after = text.slice(end, end + 3);
  if (/\w[.~-]*$/u.test(before) || /^[.~-]*\w/u.test(after)) return false;
  if (before.endsWith("/")) return before.endsWith("node_modules/");
  if (manner === "word") return !before.endsWith("@");
  return /["'`~!(]$/u.test(before) && /^["'`/!?@:)]/u.test(after);
}
