import * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { type CodeStyle, codeStyles, prevailingStyle, stylesOf } from "../../src/domain/endpoints/code-styles.ts";
import { type ErrorCode, errorCodesIn } from "../../src/domain/endpoints/error-codes.ts";
import { writesErrors } from "../../src/domain/endpoints/reads.ts";
import { defineRule, type Fault } from "../../src/domain/findings/rule.ts";
import { lines, shop } from "../adapters-example.ts";

const options = z.strictObject({
  style: z
    .enum(["prevailing", ...codeStyles])
    .default("prevailing")
    .describe("How codes are written; `prevailing` is the style that most of the project's codes have"),
});

export const errorCodeStyle = defineRule<z.infer<typeof options>>({
  id: "adapters/error-code-style",
  summary: {
    en: "A code of an error is written unlike the others, or stands for two things.",
    "zh-CN": "错误码的写法与其他错误码不一致，或同时代表两种错误。",
  },
  why: {
    en: "Clients compare codes letter by letter. One that is spelled differently is missed, one that means two things is misread.",
    "zh-CN": "客户端逐字比较错误码：写法不同就会漏判，一码两义就会误判。",
  },
  fix: {
    en: "Write it as the others are written (`AUTH_FAILED`), and give each kind of failure one code.",
    "zh-CN": "与其他错误码采用同一写法（如 `AUTH_FAILED`），并让每种失败只对应一个错误码。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: writesErrors,
  examines: { en: "codes of errors", "zh-CN": "错误码" },
  options,
  messages: {
    style: {
      text: {
        en: 'The code "{code}" is not written in {style}.',
        "zh-CN": "错误码“{code}”没有采用 {style} 写法。",
      },
    },
    reused: {
      text: {
        en: 'The code "{code}" is answered with {status} here and with {other} in {path}.',
        "zh-CN": "错误码“{code}”在这里以 {status} 应答，在 {path} 中却以 {other} 应答。",
      },
    },
  },
  examples: {
    given: shop,
    bad: {
      "web/error_codes.go": lines(
        "package web",
        "",
        "const (",
        '\tCodeNoOrder     = "NO_ORDER"',
        '\tCodeRateLimited = "RATE_LIMITED"',
        '\tCodeAuthFailed  = "authFailed" // expect: adapters/error-code-style',
        ")",
      ),
      "web/orders.ts": lines(
        'import type { Request, Response } from "express";',
        "",
        "export function findOrder(request: Request, response: Response) {",
        '  if (!request.params.id) return response.status(404).json({ code: "NO_ORDER" });',
        '  response.status(410).json({ code: "NO_ORDER" }); // expect: adapters/error-code-style',
        "}",
      ),
      "src/main/java/com/example/shop/PaymentException.java": lines(
        "package com.example.shop;",
        "",
        "class PaymentException extends RuntimeException {",
        '  final String code = "payment-refused"; // expect: adapters/error-code-style',
        "}",
      ),
    },
    good: {
      "web/error_codes.go": lines(
        "package web",
        "",
        "const (",
        '\tCodeNoOrder     = "NO_ORDER"',
        '\tCodeRateLimited = "RATE_LIMITED"',
        '\tCodeAuthFailed  = "AUTH_FAILED"',
        ")",
      ),
      "web/orders.ts": lines(
        'import type { Request, Response } from "express";',
        "",
        "export function findOrder(request: Request, response: Response) {",
        '  if (!request.params.id) return response.status(404).json({ code: "NO_ORDER" });',
        '  response.status(410).json({ code: "ORDER_CANCELLED" });',
        "}",
      ),
      "src/main/java/com/example/shop/PaymentException.java": lines(
        "package com.example.shop;",
        "",
        "class PaymentException extends RuntimeException {",
        '  final String code = "PAYMENT_REFUSED";',
        "}",
      ),
    },
  },

  *check({ code }, { style }) {
    const codes = [...code.files.values()].flatMap((file) => errorCodesIn(code, file));
    const wanted = style === "prevailing" ? prevailingStyle(codes.map((one) => one.code)) : style;
    for (const one of codes) {
      yield* misspelled(one, wanted);
      yield* reused(one, codes);
    }
    return codes.length;
  },
});

function* misspelled({ file, at, code }: ErrorCode, style: CodeStyle): Generator<Fault> {
  if (stylesOf(code).includes(style)) return;
  yield { at: locate(file, at), message: "style", params: { code, style }, subject: [file.path, code] };
}

/** The first place counts as what the code means. */
function* reused({ file, at, code, status }: ErrorCode, codes: readonly ErrorCode[]): Generator<Fault> {
  const first = codes.find((one) => one.code === code && one.status !== undefined);
  if (status === undefined || first?.status === undefined || first.status === status) return;
  yield {
    at: locate(file, at),
    message: "reused",
    params: { code, status, other: first.status, path: first.file.path },
    subject: [file.path, code, String(first.status)],
  };
}
