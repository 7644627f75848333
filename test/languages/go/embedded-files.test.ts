import { describe, expect, test } from "vitest";
import { go } from "../../../src/infrastructure/languages/go/index.ts";
import { type Files, projectOf } from "./project-of.ts";

const files: Files = {
  "go.mod": "module example.com/shop",
  "web/web.go": "package web",
  "web/page.html": "",
  "web/.hidden": "",
  "web/_draft": "",
  "web/a b.txt": "",
  "web/static/site.css": "",
  "web/static/.env": "",
  "web/static/_x/y.css": "",
  "web/static/img/logo.png": "",
  "web/static/.git/config": "",
  "web/nested/go.mod": "module example.com/nested",
  "web/nested/n.txt": "",
  "web/nested.txt": "",
  "other/page.html": "",
};

async function embed(pattern: string, from = "web/web.go", ignored: readonly string[] = []) {
  const resolver = await go.resolver(await projectOf(files, ignored));
  return resolver.resolve(from, { specifier: pattern, kind: "value", form: "embed", line: 1, column: 1, endColumn: 2 });
}

describe("//go:embed", () => {
  test.each<[pattern: string, found: readonly string[]]>([
    ["page.html", ["page.html"]],
    ["a b.txt", ["a b.txt"]],
    ["*.html", ["page.html"]],
    ["p?ge.[a-h]tml", ["page.html"]],
    ["[^a-o_.w]*", ["page.html", "static/img/logo.png", "static/site.css"]],
    ["static", ["static/img/logo.png", "static/site.css"]],
    ["all:static", ["static/.env", "static/_x/y.css", "static/img/logo.png", "static/site.css"]],
    ["static/*", ["static/.env", "static/_x/y.css", "static/img/logo.png", "static/site.css"]],
    ["static/*/*.png", ["static/img/logo.png"]],
    [".hidden", [".hidden"]],
    ["nested*", ["nested.txt"]],
    ["\\page.html", ["page.html"]],
  ])("%s takes in what Go embeds", async (pattern, found) => {
    const assets = found.map((path) => `web/${path}`);
    expect(await embed(pattern)).toEqual(assets.map((path) => ({ origin: "asset", module: path, target: path })));
  });

  test.each(["missing.html", "*.md", "nested", "static/.git"])("%s is unresolved", async (pattern) => {
    expect(await embed(pattern)).toMatchObject([{ origin: "unresolved", module: pattern }]);
  });

  test.each(["../other/page.html", "/page.html", ".", "static/", "[a", "a\\", "[]"])(
    "%s is no pattern",
    async (pattern) => {
      const reason = expect.objectContaining({ en: expect.stringContaining("is no pattern") });
      expect(await embed(pattern)).toEqual([{ origin: "unresolved", module: pattern, reason }]);
    },
  );

  test("of a folder that is ignored is generated", async () => {
    expect(await embed("all:dist", "web/web.go", ["web/dist"])).toEqual([{ origin: "generated", module: "web/dist" }]);
  });

  test("works in the root folder", async () => {
    expect(await embed("other", "main.go")).toMatchObject([{ origin: "asset", module: "other/page.html" }]);
  });
});
