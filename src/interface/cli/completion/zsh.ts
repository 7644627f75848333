import type { OptionWords, VerbWords } from "./words.ts";

/** For zsh: `arch-lint completion zsh > _arch-lint` in a folder of `fpath`. */
export function zsh(verbs: readonly VerbWords[]): string {
  return `#compdef arch-lint
_arch_lint() {
  local -a verbs
  verbs=(
${verbs.map(({ name, description }) => `    ${quoted(`${name}:${described(description)}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe verb verbs
    _files
    return
  fi
  case "$words[2]" in
${verbs.map(branch).join("\n")}
  esac
}
compdef _arch_lint arch-lint
`;
}

function branch({ name, arguments: words, options }: VerbWords): string {
  const first = words.length > 0 ? `2:word:(${words.join(" ")})` : "*:file:_files";
  return `    ${name}) _arguments ${[...options.map(specification), quoted(first)].join(" ")} ;;`;
}

function specification({ long, description, takesValue, choices }: OptionWords): string {
  const values = choices.length > 0 ? `(${choices.join(" ")})` : "_files";
  return quoted(`*${long}[${described(description)}]${takesValue ? `:value:${values}` : ""}`);
}

/** Brackets and colons have a meaning in these descriptions. */
function described(text: string): string {
  return text.replace(/[[\]:\\]/gu, (sign) => `\\${sign}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
