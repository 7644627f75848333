import { describe, expect, it } from "vitest";
import { shellCommands } from "../../../src/domain/workflows/shell-commands.ts";
import { shellTokens } from "../../../src/domain/workflows/shell-tokens.ts";

/** The tokens of a text, each in short. */
function tokens(text: string): readonly string[] {
  return shellTokens(text).map((token) => (token.text === "\n" ? "newline" : token.text));
}

describe("a shell's text in tokens", () => {
  it.each([
    ["npm   ci", ["npm", "ci"]],
    ["a; b && c || d | e |& f &", ["a", ";", "b", "&&", "c", "||", "d", "|", "e", "|&", "f", "&"]],
    ["echo 'a || b' \"c; d\"", ["echo", "a || b", "c; d"]],
    ["echo a\\ b a\\;b", ["echo", "a b", "a;b"]],
    ["npm ci \\\n  --ignore-scripts", ["npm", "ci", "--ignore-scripts"]],
    ["npm ci # || true\nnpm test", ["npm", "ci", "newline", "npm", "test"]],
    ["echo a#b", ["echo", "a#b"]],
    ["x=$(npm audit || true) y", ["x=$(npm audit || true)", "y"]],
    ['x="$(a "b) c" | d)" e', ['x=$(a "b) c" | d)', "e"]],
    ["echo `a || b` c", ["echo", "`a || b`", "c"]],
    [`echo \${x:-don't} b`, ["echo", `\${x:-don't}`, "b"]],
    [`run \${{ a && 'b' || c }} d`, ["run", `\${{ a && 'b' || c }}`, "d"]],
    ["a > out 2>&1", ["a", ">", "out", "2>&", "1"]],
    ["a &> out", ["a", "&>", "out"]],
    ["cat <<EOF\nnpm audit || true\nEOF\nb", ["cat", "<<", "EOF", "newline", "b"]],
    ["cat <<-'END' > f\n\tx || y\n\tEND\nb", ["cat", "<<-", "END", ">", "f", "newline", "b"]],
    ["a < <(b | c) d", ["a", "<", "<(b | c)", "d"]],
    ["for ((i=0; i<3; i++)); do", ["for", ";", "do"]],
    ["echo $'a\\tb' $x", ["echo", "a\\tb", "$x"]],
    ["echo 'never closed", ["echo", "never closed"]],
    ['echo "$(never closed', ["echo", "$(never closed"]],
  ])("%j", (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it("knows what a command gets as it stands, and what is split into words", () => {
    const [, plain, quoted, variable, open, closed] = shellTokens('x a "b c" $d $(e) "$(f)"');
    expect(plain).toMatchObject({ literal: true, split: [] });
    expect(quoted).toMatchObject({ literal: true, text: "b c" });
    expect(variable).toMatchObject({ literal: false, split: [] });
    expect(open).toMatchObject({ literal: false, split: ["e"] });
    expect(closed).toMatchObject({ literal: false, split: [] });
  });

  it.each(["(", "$(", '"$(', "`", "${", "'\"", "<<", "<<a\n", "${{", "\\", "((", "case a)", "if ", "&&", ">"])(
    "reads %j, a hundred thousand times",
    (piece) => {
      expect(shellCommands(piece.repeat(100_000)).length).toBeGreaterThanOrEqual(0);
    },
  );
});

describe("a shell's text in commands", () => {
  /** Words, depth, and whether a condition, of each command. */
  function commands(text: string) {
    return shellCommands(text).map(({ words, depth, isCondition }) => {
      return `${words.map((word) => word.text).join(" ")} ${depth}${isCondition ? " ?" : ""}`.trim();
    });
  }

  it.each([
    ["a b; c", ["a b 0", "c 0"]],
    ["if a; then b; else c; fi; d", ["a 1 ?", "b 1", "c 1", "0", "d 0"]],
    ["while a; do b; done\nc", ["a 1 ?", "b 1", "0", "c 0"]],
    ["! a && b", ["a 0 ?", "b 0"]],
    ["(a; b) || c", ["a 1", "b 1", "c 0"]],
    ["{ a; }; b", ["a 1", "0", "b 0"]],
    ["case $x in y) a;; z) b;; esac; c", ["$x in y 1", "a 1", "z 1", "b 1", "0", "c 0"]],
    ["A=1 B=2 a", ["a 0"]],
    ["'if' a", ["if a 0"]],
  ])("%j", (text, expected) => {
    expect(commands(text)).toEqual(expected);
  });

  it("keeps assignments, redirects and operators apart from words", () => {
    expect(shellCommands('A="x y" run > log 2>&1 || true')).toMatchObject([
      {
        assignments: [{ name: "A", value: "x y" }],
        redirects: [
          { operator: ">", target: "log" },
          { operator: "2>&", target: "1" },
        ],
        after: ["||"],
      },
      { words: [{ text: "true" }], after: [] },
    ]);
  });
});
