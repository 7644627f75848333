import { describe, expect, it } from "vitest";
import { changesGoMod, installOf } from "../../../src/domain/workflows/installs.ts";
import { programsIn } from "../../../src/domain/workflows/runs.ts";
import { written } from "../../../src/domain/workflows/written.ts";
import { scriptOf } from "./workflow.ts";

/** What each program of a script installs, and where. */
function installs(text: string): readonly string[] {
  return programsIn(scriptOf(text)).flatMap(({ program, folder }) => {
    const install = installOf(program);
    return install ? [[install.manager, install.mode, folder ?? "?", install.folder ?? ""].join(" ").trim()] : [];
  });
}

describe("installs of a script", () => {
  it.each([
    ["npm ci", ["npm frozen"]],
    ["npm install", ["npm default"]],
    ["npm i --omit dev --ignore-scripts", ["npm default"]],
    ["npm install --no-package-lock", ["npm thawed"]],
    ["npm install $FLAGS", ["npm unknown"]],
    ["npm install left-pad", []],
    ["npm install -g", []],
    ["npm install --package-lock-only", []],
    ["npm --prefix app install", ["npm default  app"]],
    ["yarn", ["yarn default"]],
    ["yarn install --frozen-lockfile", ["yarn frozen"]],
    ["yarn install --no-immutable", ["yarn thawed"]],
    ["yarn build", []],
    ["yarn --version", []],
    ["pnpm install", ["pnpm frozen"]],
    ["pnpm i --no-frozen-lockfile", ["pnpm thawed"]],
    ["bun install", ["bun default"]],
    ["bun install --frozen-lockfile", ["bun frozen"]],
    ["bun install --production", ["bun frozen"]],
    ["bun ci", ["bun frozen"]],
    ["cd app && npm i", ["npm default app"]],
    ["(cd app; npm i)\nnpm ci", ["npm default app", "npm frozen"]],
    ["cd $DIR\nnpm i", ["npm default ?"]],
    ["cd app\ncd ..\nnpm i", ["npm default"]],
    ["cd ..\nnpm i", ["npm default ?"]],
    ["echo npm install", []],
  ])("%j", (text, expected) => {
    expect(installs(text)).toEqual(expected.map((one) => one.trim()));
  });

  it.each([
    ["go build -mod=mod ./...", true],
    ["go test -mod mod ./...", true],
    ["go build -mod=readonly ./...", false],
    ["go mod tidy", false],
  ])("go.mod may change: %s", (text, expected) => {
    expect(programsIn(scriptOf(text)).some(({ program }) => changesGoMod(program))).toBe(expected);
  });

  it("shows a long command by its beginning", () => {
    const [running] = programsIn(scriptOf("npm i a b c d e f g h"));
    expect(running && written(running.program)).toBe("npm i a b c d …");
  });
});
