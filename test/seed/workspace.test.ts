import { expect, it } from "vitest";
import { here, toolOver } from "../memory/tree.ts";
import { found } from "../rules/marks.ts";

/** Chapter 2.3: its go.work has no go line, without which go refuses it. */
const work = `use (
	./auth-service
	./order-service
	./shared-lib
)
replace github.com/org/shared => ./shared-lib
`;

const member = (path: string) => `module ${path}\n\ngo 1.24\n`;

const modules = {
  "auth-service/go.mod": member("github.com/org/auth"),
  "auth-service/main.go": "package main\n\nfunc main() {}\n",
  "order-service/go.mod": member("github.com/org/order"),
  "order-service/main.go": "package main\n\nfunc main() {}\n",
  "shared-lib/go.mod": member("github.com/org/shared"),
  "shared-lib/log.go": "package shared\n",
};

it("a workspace needs a go line", async () => {
  expect(found(await toolOver({ ...modules, "go.work": work }).check(here))).toContain(
    "go.work:1 go/work-go-directive",
  );
});

it("with one, and without a replacement that its member makes needless, it is sound", async () => {
  const mended = `go 1.24\n\n${work.replace(/^replace.*\n/mu, "")}`;
  expect(found(await toolOver({ ...modules, "go.work": mended }).check(here))).toEqual([]);
});
