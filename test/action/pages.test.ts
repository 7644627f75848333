import { describe, expect, it } from "vitest";
import { annotations } from "../../src/interface/review/annotations.ts";
import { checkRunOf, commentDraft, type PageGround, summaryPage } from "../../src/interface/action/pages.ts";
import {
  annotationsPerLevel,
  cellLimit,
  checkAnnotations,
  checkTextLimit,
  commentLimit,
  jobSummaryLimit,
  namedProblems,
  openRows,
} from "../../src/interface/review/limits.ts";
import { reviewOf, type Reviewable, type ReviewFinding, verdictOf } from "../../src/interface/review/review.ts";

const marker = "<!-- arch-lint:default -->";

function finding(number: number, more: Partial<ReviewFinding> = {}): ReviewFinding {
  return {
    rule: "boundaries/forbidden-dependency",
    severity: "error",
    at: { path: `src/domain/order-${number}.ts`, line: number, column: 1 },
    messageId: "forbidden",
    params: {},
    message: `Order ${number} must not know the database.`,
    fix: "Let the infrastructure implement a port.",
    fingerprint: `boundaries/forbidden-dependency | src/domain/order-${number}.ts | npm:pg`,
    status: "new",
    ...more,
  };
}

const many = (amount: number, more: Partial<ReviewFinding> = {}) =>
  Array.from({ length: amount }, (_, index) => finding(index + 1, more));

const compared = { base: "commit 1a2b3c4", scope: "new" as const, new: 0, existing: 0, fixed: [] };

function groundOf(report: Partial<Reviewable>, more: Partial<PageGround> = {}): PageGround {
  const review = reviewOf({ findings: [], problems: [], comparison: compared, ...report });
  const ground = { review, verdict: verdictOf(review), locale: "en" as const, commentId: "default", prefix: "" };
  return { ...ground, summary: "https://host.example/o/r/actions/runs/1", sections: [], ...more };
}

const commentOf = (report: Partial<Reviewable>, more: Partial<PageGround> = {}) =>
  commentDraft(groundOf(report, more), 3, "on-failure").body;

describe("a comment", () => {
  it("begins with its marker and says what is new, what was there and what is gone", () => {
    const findings = [finding(1), finding(2, { severity: "warning" }), ...many(3, { status: "existing" })];
    const body = commentOf({ findings, comparison: { ...compared, fixed: [finding(9)] } });
    expect(body.split("\n").slice(0, 4)).toEqual([
      marker,
      "### ❌ arch-lint: 1 new error, 1 new warning",
      "",
      "2 new, 3 existing, 1 fixed, compared with commit 1a2b3c4",
    ]);
    expect(body.match(/order-\d+\.ts/gu)).toEqual(["order-1.ts", "order-2.ts"]);
  });

  it("is all clear where nothing is new", () => {
    const draft = commentDraft(groundOf({ findings: many(500, { status: "existing" }) }), 3, "always");
    expect(draft.isClear).toBe(true);
    expect(draft.body).toContain("### ✅ arch-lint: all clear, nothing new");
    expect(draft.body).toContain("0 new, 500 existing, 0 fixed");
  });

  it("is not clear where part of the tree went unchecked", () => {
    const problems = [{ weight: "incomplete" as const, message: "It could not be parsed.", path: "a.ts" }];
    const draft = commentDraft(groundOf({ problems }), 3, "always");
    expect(draft.isClear).toBe(false);
    expect(draft.body).toContain("### ❌ arch-lint: the check is incomplete");
    expect(draft.body).toContain("It could not be parsed");
  });

  it(`shows ${openRows} findings and folds the rest`, () => {
    const body = commentOf({ findings: many(openRows + 5) });
    const [open = "", folded = ""] = body.split("<details>");
    expect(open.match(/❌ \|/gu)).toHaveLength(openRows);
    expect(folded).toContain("<summary>5 more</summary>");
    expect(folded.match(/❌ \|/gu)).toHaveLength(5);
  });

  it(`has at most ${commentLimit} characters; the most severe findings are kept and the others are counted`, () => {
    const findings = [...many(2000, { severity: "warning" }), ...many(50)];
    const body = commentOf({ findings });
    expect(body.length).toBeLessThanOrEqual(commentLimit);
    expect(body.length).toBeGreaterThan(commentLimit - 1000);
    expect(body.match(/❌ \|/gu)).toHaveLength(50);
    const kept = body.match(/⚠️ \|/gu)?.length ?? 0;
    expect(body).toContain(`${2000 - kept} more in [the job summary](https://host.example/o/r/actions/runs/1)`);
  });

  it("fits whatever one finding says", () => {
    const message = "@<`".repeat(30_000);
    const body = commentOf({ findings: many(40, { message, at: { path: message, line: 1, column: 1 } }) });
    expect(body.length).toBeLessThanOrEqual(commentLimit);
    expect(body).toMatch(/\d+ more in/u);
  });

  it(`names ${namedProblems} unchecked parts and cuts a cell after ${cellLimit} characters`, () => {
    const problem = { weight: "incomplete" as const, message: "x".repeat(cellLimit + 500), path: "a.ts" };
    const body = commentOf({ problems: Array.from({ length: namedProblems + 2 }, () => problem) });
    expect(body.match(/x{1000}…/gu)).toHaveLength(namedProblems);
    expect(body).not.toContain("x".repeat(cellLimit + 1));
    expect(body).toContain("- 2 more");
  });

  it("has room for what changed in the architecture, unless that would crowd out the findings", () => {
    expect(commentOf({ findings: many(1) }, { sections: ["#### Architecture\n\n+ a → b"] })).toContain("+ a → b");
    const crowded = commentOf({ findings: many(1) }, { sections: ["y".repeat(commentLimit - 2000)] });
    expect(crowded).toContain("order-1.ts");
    expect(crowded).toContain("What changed in the architecture stands in [the job summary]");
  });

  it("of one of several projects says which", () => {
    expect(commentOf({}, { commentId: "api" })).toMatch(/^<!-- arch-lint:api -->\n### ✅ arch-lint \(api\): /u);
  });

  it("speaks Chinese", () => {
    expect(commentOf({ findings: many(1) }, { locale: "zh-CN" })).toContain("新增 1 个错误，0 个警告");
  });
});

describe("text from the repository in a comment", () => {
  const hostile = [
    "<img src=x onerror=alert(1)>",
    "<!-- arch-lint:default -->",
    "![image](https://evil.example/x.png)",
    "[link](https://evil.example)",
    "https://evil.example and www.evil.example",
    "@octocat @team/all",
    "#1 GH-1",
    "</details></table>",
    "`code` ``` ~~~",
    "| cell | cell |\n# heading\r\n::error::x",
    "a\\|<img src=x>",
    "$$formula$$ :tada: **bold**",
  ];

  it.each(hostile)("is inert in messages, ways out, rules and paths: %j", (text) => {
    const body = commentOf({
      findings: [finding(1, { message: text, fix: text, rule: text, at: { path: text, line: 1, column: 1 } })],
      problems: [{ weight: "incomplete", message: text, path: text }],
      comparison: { ...compared, base: text },
    });
    // A code span shows all but its own fence as it is, so what is left of a body without them is what could act.
    const acting = body.slice(marker.length).replace(/(?<fence>`+)(?!`).*?[^`]\k<fence>(?!`)/gsu, "");
    expect(acting).not.toMatch(/<(?!\/?(?:details|summary|code)>)|<\/details><\/table>/u);
    expect(acting).not.toMatch(/(?:^|[^\\])!?\[(?!the job summary|`)/u);
    expect(acting).not.toMatch(/@[a-z]|#1|https?:\/\/(?!host\.example)|www\.e/u);
    expect(acting).not.toMatch(/[^\\]\*\*bold|[^\\]\$\$|[^\\]:tada/u);
    expect(body.split("\n").filter((line) => line.startsWith("| ❌"))).toHaveLength(1);
    expect(body.match(/^# heading|^::error/gmu)).toBeNull();
  });

  it("leads nowhere but to the file, and not out of the repository", () => {
    const files = "https://host.example/o/r/blob/c0ffee/";
    const at = (path: string) => commentOf({ findings: [finding(1, { at: { path, line: 7, column: 1 } })] }, { files });
    expect(at("src/a b).ts")).toContain("](https://host.example/o/r/blob/c0ffee/src/a%20b%29.ts#L7)");
    expect(at("../../../evil/x.ts")).not.toContain("](https://host.example/o/r/blob");
    expect(at("a\ud800.ts")).toContain("a%EF%BF%BD.ts#L7");
  });
});

describe("the job summary", () => {
  it(`lists what was there before too, and has at most ${jobSummaryLimit} bytes`, () => {
    const page = summaryPage(groundOf({ findings: [...many(3), ...many(4, { status: "existing" })] }), "Not <all>.");
    expect(page).toContain("<summary>4 that were there before</summary>");
    expect(page).toMatch(/\nNot &lt;all&gt;\.\n$/u);

    const findings = [...many(9000, { severity: "warning", message: "不".repeat(60) }), ...many(30)];
    const full = summaryPage(groundOf({ findings }), "x".repeat(5000));
    expect(Buffer.byteLength(full)).toBeLessThanOrEqual(jobSummaryLimit);
    expect(Buffer.byteLength(full)).toBeGreaterThan(jobSummaryLimit - 2000);
    expect(full.match(/❌ \|/gu)).toHaveLength(30);
    expect(full).toMatch(/\d+ more in the log/u);
  });
});

describe("a check run", () => {
  it(`says no more than ${checkTextLimit} bytes and annotates ${checkAnnotations} findings`, () => {
    const run = checkRunOf(
      groundOf({ findings: many(checkAnnotations + 200, { message: "不".repeat(60) }) }),
      "c0ffee",
    );
    expect(Buffer.byteLength(run.summary)).toBeLessThanOrEqual(checkTextLimit);
    expect(run.annotations).toHaveLength(checkAnnotations);
    expect(run).toMatchObject({ conclusion: "failure", title: "1200 new errors, 0 new warnings" });
  });

  it.each([
    [[], "success"],
    [[finding(1, { severity: "warning" })], "neutral"],
    [[finding(1)], "failure"],
  ] as const)("concludes what the verdict says", (findings, conclusion) => {
    expect(checkRunOf(groundOf({ findings: [...findings] }), "c0ffee").conclusion).toBe(conclusion);
  });
});

describe("annotations", () => {
  const style = { most: annotationsPerLevel, prefix: "api/", locale: "en" as const };
  const commandsFor = (report: Partial<Reviewable>, more = {}) =>
    annotations(groundOf(report).review, { ...style, ...more });

  it("are ten of eleven, and say that there is one more", () => {
    const commands = commandsFor({
      findings: many(11).map((one, index) => ({ ...one, fingerprint: `r | a | ${index}` })),
    });
    expect(commands.filter((command) => command.startsWith("::error "))).toHaveLength(10);
    expect(commands.at(-1)).toMatch(/^::notice title=arch-lint::1 more error and 0 more warnings/u);
  });

  it("are of new findings alone", () => {
    expect(commandsFor({ findings: many(3, { status: "existing" }) })).toEqual([]);
  });

  it("show every cause before the second finding of one", () => {
    const noisy = many(30).map((one) => ({ ...one, fingerprint: `a | x${one.at.line} | same`, rule: "a" }));
    const quiet = finding(99, { rule: "z", fingerprint: "z | x | other" });
    const commands = commandsFor({ findings: [...noisy, quiet] });
    expect(commands.filter((command) => command.includes("title=z"))).toHaveLength(1);
    expect(commands[0]).toContain("(+21 similar)");
    expect(commands.filter((command) => command.includes("similar"))).toHaveLength(1);
  });

  it("give warnings a room of their own, and as much as was asked for", () => {
    const findings = [...many(5), ...many(5, { severity: "warning", rule: "w" })];
    const commands = commandsFor({ findings }, { most: 2 });
    expect(commands.map((command) => command.slice(2, command.indexOf(" ")))).toEqual([
      "error",
      "error",
      "warning",
      "warning",
      "notice",
    ]);
    expect(commandsFor({ findings }, { most: 0 })).toHaveLength(1);
  });

  it("cannot be left by what a file is called or says", () => {
    const path = "src/a%0A::error::x,title=y\n::add-mask::z.ts";
    const [command = ""] = commandsFor({
      findings: [finding(1, { at: { path, line: 1, column: 1 }, message: "a\n::b" })],
    });
    expect(command).not.toContain("\n");
    expect(command).toMatch(/^::error file=api\/src\/a%250A%3A%3Aerror%3A%3Ax%2Ctitle=y\\u\{a\}%3A%3Aadd-mask/u);
  });
});
