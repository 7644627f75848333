import type { VerbWords } from "./words.ts";

/** For bash: `source <(arch-lint completion bash)`. */
export function bash(verbs: readonly VerbWords[]): string {
  return `# arch-lint completion for bash
_arch_lint() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" verb="check" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in ${verbs.map(({ name }) => name).join("|")}) verb="$word"; break ;; esac
  done
  case "$verb $previous" in
${verbs.flatMap(values).join("\n")}
  esac
  local words=""
  case "$verb" in
${verbs.map(offers).join("\n")}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${verbs.map(({ name }) => name).join(" ")} --help --version $words"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _arch_lint arch-lint
`;
}

function values({ name, options }: VerbWords): readonly string[] {
  return options
    .filter(({ choices }) => choices.length > 0)
    .map(({ long, short, choices }) => {
      const patterns = [long, ...(short ? [short] : [])].map((flag) => `"${name} ${flag}"`).join("|");
      return `    ${patterns}) COMPREPLY=($(compgen -W "${choices.join(" ")}" -- "$current")); return ;;`;
    });
}

function offers({ name, arguments: words, options }: VerbWords): string {
  return `    ${name}) words="${[...words, ...options.map(({ long }) => long)].join(" ")}" ;;`;
}
