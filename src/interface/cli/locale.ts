import { locales, type Locale } from "../../domain/findings/text.ts";
import { isCi } from "./environment.ts";
import type { Io } from "./io.ts";

/**
 * The language to speak: the flag, ARCH_LINT_LOCALE, English in CI, then what POSIX says of messages (LC_ALL before
 * LC_MESSAGES before LANG). It is needed before the command line is parsed, since help and usage errors are texts too.
 */
export function localeOf(argv: readonly string[], env: Io["env"]): Locale {
  const asked = flagValue(argv) ?? env.ARCH_LINT_LOCALE;
  if (asked) return nearest(asked);
  if (isCi(env)) return "en";
  return nearest([env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value) ?? "en");
}

function flagValue(argv: readonly string[]): string | undefined {
  const index = argv.findIndex((word) => word === "--locale" || word.startsWith("--locale="));
  const word = argv[index];
  return word === "--locale" ? argv[index + 1] : word?.slice("--locale=".length);
}

/** `zh_CN.UTF-8`, `zh-Hans` and `zh` mean simplified Chinese; traditional Chinese has no catalogue yet. */
function nearest(name: string): Locale {
  const exact = locales.find((locale) => locale === name);
  if (exact) return exact;
  return /^zh(?:[-_](?:cn|sg|hans)(?:[-_.@].*)?|[.@].*)?$/iu.test(name) ? "zh-CN" : "en";
}
