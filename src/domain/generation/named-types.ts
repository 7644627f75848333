/** Generators that are told of types of the package which their directive stands in, whatever those are called. */
const aboutTypes: ReadonlySet<string> = new Set([
  ...["stringer", "enumer", "go-enum", "jsonenums", "moq", "mockery", "mockgen", "counterfeiter", "msgp", "sumgen"],
]);

const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const output = /^--?(?:o|out|output|outfile|dest|destination|dir|outpkg|package|pkg)$/u;

/**
 * Names of types that a command says must be in its own package: `-type=User,Order`, `mockery --name Orders`, `moq . Orders`.
 * Empty where the command speaks of another package.
 */
export function namedTypes(words: readonly string[]): readonly string[] {
  const [program = "", ...args] = words[0] === "go" && words[1] === "run" ? words.slice(2) : words;
  const tool = toolName(program);
  if (speaksOfOthers(args)) return [];
  const listed = optionsOf(args, tool === "mockery" ? ["name"] : ["type", "types"]);
  const behind = isMocker(tool) && args.includes(".") ? args.slice(args.lastIndexOf(".") + 1) : [];
  const names = [...listed, ...behind].flatMap((list) => list.split(",")).map(plain);
  return names.filter((name) => identifier.test(name));
}

/** True if a tool takes names of types alone, so that a name which is none is wrong even in small letters. */
export function isAboutTypes(words: readonly string[]): boolean {
  const program = words[0] === "go" && words[1] === "run" ? (words[2] ?? "") : (words[0] ?? "");
  return aboutTypes.has(toolName(program));
}

/** The name of a program without the way to it and its version: of `github.com/vektra/mockery/v2@v2.53.4`, `mockery`. */
function toolName(program: string): string {
  const parts = program.replace(/@[^@]*$/u, "").split("/");
  const last = parts.at(-1) ?? "";
  return /^v\d+$/u.test(last) ? (parts.at(-2) ?? last) : last;
}

function isMocker(tool: string): boolean {
  return tool === "moq" || tool === "mockgen" || tool === "counterfeiter";
}

/** A folder, file or package that is no output may be where the types are. */
function speaksOfOthers(args: readonly string[]): boolean {
  return args.some((word, index) => {
    const [name = "", value] = word.startsWith("-") ? word.split("=", 2) : ["", word];
    const isOutput = output.test(name === "" ? (args[index - 1] ?? "") : name);
    return !isOutput && (value?.includes("/") === true || value === "..");
  });
}

/** Values of an option, written with one dash or two, with `=` or as the next word. */
function optionsOf(args: readonly string[], names: readonly string[]): readonly string[] {
  return args.flatMap((word, index) => {
    const [, name = "", value] = /^--?(\w+)(?:=(.*))?$/u.exec(word) ?? [];
    if (!names.includes(name)) return [];
    return [value ?? args[index + 1] ?? ""];
  });
}

/** Without a pointer, type arguments, or the other name that moq gives a mock (`Orders:FakeOrders`). */
function plain(name: string): string {
  return name
    .trim()
    .replace(/^\*/u, "")
    .replace(/[[:].*$/u, "");
}
