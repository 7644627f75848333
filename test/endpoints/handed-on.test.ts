import { expect, it } from "vitest";
import { falseSuccesses } from "../../src/domain/endpoints/false-success.ts";
import { serversIn } from "../../src/domain/endpoints/unbounded-servers.ts";
import { codeOf } from "../code/read.ts";

const module = { "go.mod": "module example.com/shop\n\ngo 1.24.0\n" };

async function goFile(body: string) {
  const text = `package web\n\nimport "net/http"\n\n${body}\n`;
  const code = await codeOf({ ...module, "orders.go": text });
  const file = code.files.get("orders.go");
  if (!file) throw new Error("unread");
  return { code, file };
}

it.each([
  ["says nothing of its status", "", 1],
  ["follows a function that may have said it", "fail(w, status)\n\t", 0],
  ["follows a function that was not handed the one who answers", "count(status)\n\t", 1],
] as const)("an answer with an error that %s", async (_says, before, found) => {
  const { code, file } = await goFile(
    `func Fail(w http.ResponseWriter, status int, err error) {\n\t${before}w.Write([]byte(err.Error()))\n}`,
  );
  expect(falseSuccesses(code, file).false).toHaveLength(found);
});

it.each([
  ["is kept", "server := &http.Server{Handler: nil}\n\tserver.ListenAndServe()", 1],
  ["is part of something else", "keep := app{server: &http.Server{Handler: nil}}\n\tkeep.server.ListenAndServe()", 1],
  ["is handed to a function that may bound it", "withDefaults(&http.Server{Handler: nil}).ListenAndServe()", 0],
] as const)("a server without timeouts that %s", async (_says, body, found) => {
  const { code, file } = await goFile(`type app struct{ server *http.Server }\n\nfunc serve() {\n\t${body}\n}`);
  expect(serversIn(code, file, () => false).unbounded).toHaveLength(found);
});
