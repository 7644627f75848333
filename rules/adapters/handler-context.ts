import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { droppedContexts } from "../../src/domain/endpoints/dropped-contexts.ts";
import { droppedSignals } from "../../src/domain/endpoints/dropped-signals.ts";
import { answersCallers } from "../../src/domain/endpoints/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goHandlers, lines, shop } from "../adapters-example.ts";
import { noOptions } from "../options.ts";

export const handlerContext = defineRule({
  id: "adapters/handler-context",
  summary: {
    en: "Work for a request goes on when its caller is gone.",
    "zh-CN": "调用方已离开，为其请求所做的工作仍在继续。",
  },
  why: {
    en: "The context of a request carries its deadline, its cancellation and its trace. A fresh one has none: slow calls pile up behind callers who left.",
    "zh-CN": "请求的上下文带有期限、取消信号和链路追踪；新建的上下文什么都没有，慢调用会在调用方离开后越积越多。",
  },
  fix: {
    en: "Hand on the context of the request (`r.Context()`, `c.Request.Context()`, `ctx`). What must outlive it takes `context.WithoutCancel(ctx)`, which says so.",
    "zh-CN":
      "传递请求自身的上下文（`r.Context()`、`c.Request.Context()`、`ctx`）。确需在请求结束后继续的，用 `context.WithoutCancel(ctx)` 明确表示。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: answersCallers,
  examines: { en: "files that answer callers", "zh-CN": "应答调用方的文件" },
  options: noOptions,
  messages: {
    context: {
      text: {
        en: "{place} makes a context of its own where the request has one.",
        "zh-CN": "{place} 新建了上下文，而请求本身就带有上下文。",
      },
    },
    signal: {
      text: {
        en: "{place} takes an AbortSignal and does not hand it on to fetch.",
        "zh-CN": "{place} 接收了 AbortSignal，却没有传给 fetch。",
      },
      fix: { en: "Hand it on: `fetch(url, { signal })`.", "zh-CN": "把它传下去：`fetch(url, { signal })`。" },
    },
  },
  examples: {
    given: { ...shop, "web/stock.go": "package web\n\nvar stock Stock\n" },
    bad: {
      "web/orders.go": goHandlers(
        ["context", "net/http"],
        "func PayOrder(w http.ResponseWriter, r *http.Request) {",
        '\tstock.Reserve(context.Background(), r.PathValue("order")) // expect: adapters/handler-context',
        "}",
      ),
      "web/stock.ts": lines(
        'import express from "express";',
        "",
        "export const stock = express.Router();",
        "",
        "export async function readStock(article: string, signal: AbortSignal) {",
        '  return fetch("/stock/" + article); // expect: adapters/handler-context',
        "}",
      ),
    },
    good: {
      "web/orders.go": goHandlers(
        ["context", "net/http"],
        "func PayOrder(w http.ResponseWriter, r *http.Request) {",
        '\tstock.Reserve(r.Context(), r.PathValue("order"))',
        "\tgo stock.Report(context.Background())",
        "}",
      ),
      "web/stock.ts": lines(
        'import express from "express";',
        "",
        "export const stock = express.Router();",
        "",
        "export async function readStock(article: string, signal: AbortSignal) {",
        '  return fetch("/stock/" + article, { signal });',
        "}",
      ),
    },
  },

  *check({ code }) {
    for (const file of code.files.values()) {
      const isGo = file.language === "go";
      for (const call of isGo ? droppedContexts(code, file) : droppedSignals(file)) {
        const place = nameOfPlace(file, call);
        yield {
          at: locate(file, call),
          message: isGo ? "context" : "signal",
          params: { place },
          subject: [file.path, place],
        };
      }
    }
    return code.files.size;
  },
});
