import { expect, it } from "vitest";
import { falseSuccesses } from "../../src/domain/endpoints/false-success.ts";
import { leakedErrors } from "../../src/domain/endpoints/leaked-errors.ts";
import { codeOf } from "../code/read.ts";

/** One answer within a function of each language, and what is wrong with it. */
interface Case {
  readonly says: string;
  readonly source: readonly string[];
  readonly wrong: readonly string[];
}

const goCases: readonly Case[] = [
  { says: "the words of any error", source: ['c.JSON(500, gin.H{"error": err.Error()})'], wrong: ["leak"] },
  { says: "an error that is printed", source: ['c.String(500, "failed: %v", err)'], wrong: ["leak"] },
  { says: "an error within a text", source: ['c.JSON(500, "failed: " + err.Error())'], wrong: ["leak"] },
  { says: "an envelope around it", source: ["c.JSON(500, NewProblem(err.Error()))"], wrong: ["leak"] },
  { says: "words that somebody chose", source: ["c.JSON(500, errNoOrder.Error())"], wrong: [] },
  { says: "what is wrong with the request", source: ['c.JSON(400, gin.H{"error": err.Error()})'], wrong: [] },
  { says: "a function that may choose words", source: ["c.JSON(500, describe(err))"], wrong: [] },
  { says: "an error with 200", source: ['c.JSON(200, gin.H{"error": err.Error()})'], wrong: ["leak", "false"] },
  { says: "no success with 200", source: ['c.JSON(200, gin.H{"success": false})'], wrong: ["false"] },
  { says: "success with 200", source: ['c.JSON(200, gin.H{"success": true, "error": nil})'], wrong: [] },
];

const typescriptCases: readonly Case[] = [
  {
    says: "the message of what was caught",
    source: ["res.status(500).json({ message: e.message });"],
    wrong: ["leak"],
  },
  { says: "the message within a text", source: ["res.status(500).send(`sorry: $" + "{e.message}`);"], wrong: ["leak"] },
  { says: "the stack, even for a bad request", source: ["res.status(400).send(e.stack);"], wrong: ["leak"] },
  { says: "a message of one's own", source: ['res.status(500).json({ message: "sorry" });'], wrong: [] },
  {
    says: "what only developers see",
    source: ['if (process.env.NODE_ENV !== "production") {', "res.status(500).send(e.stack);", "}"],
    wrong: [],
  },
  { says: "an error with 200", source: ["res.json({ error: e });"], wrong: ["leak", "false"] },
  { says: "an answer of JSON-RPC", source: ['res.json({ jsonrpc: "2.0", error: { code: 1 } });'], wrong: [] },
];

async function judged(path: string, text: string, rest: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const code = await codeOf({ [path]: text, ...rest });
  const file = code.files.get(path);
  if (!file) return ["unread"];
  const leaks = leakedErrors(code, file).leaked.map(() => "leak");
  return [...leaks, ...falseSuccesses(code, file).false.map(() => "false")];
}

it.each(goCases.map((one) => [one.says, one] as const))("Go: %s", async (_says, { source, wrong }) => {
  const head = 'package web\n\nimport "github.com/gin-gonic/gin"\n\nvar errNoOrder = newError()\n\n';
  const text = `${head}func Pay(c *gin.Context) {\n\tif err := pay(); err != nil {\n\t\t${source.join("\n")}\n\t}\n}\n`;
  expect(await judged("orders.go", text, { "go.mod": "module example.com/shop\n\ngo 1.24.0\n" })).toEqual(wrong);
});

it.each(typescriptCases.map((one) => [one.says, one] as const))("TypeScript: %s", async (_says, { source, wrong }) => {
  const text = `exports.pay = (req, res) => {\n  try {\n    pay();\n  } catch (e) {\n${source.join("\n")}\n  }\n};\n`;
  expect(await judged("orders.js", text, {})).toEqual(wrong);
});

it("Java: what handles errors answers 200 unless it states a status", async () => {
  const source = (status: string) =>
    `import org.springframework.web.bind.annotation.*;\n@RestControllerAdvice class Errors {\n  @ExceptionHandler ${status} Body handle(NoOrder e) { return Body.of(e.getMessage()); }\n}\n`;
  expect(await judged("Errors.java", source(""), {})).toEqual(["false"]);
  expect(await judged("Errors.java", source("@ResponseStatus(HttpStatus.NOT_FOUND)"), {})).toEqual([]);
});
