import type { Examples } from "../src/domain/findings/rule.ts";
import { lines } from "./adapters-example.ts";

const goErrors = (marked: string) =>
  lines(
    "package domain",
    "",
    'import "errors"',
    "",
    "var (",
    '\tErrNoOrder     = errors.New("no such order")',
    `\tErrRateLimited = errors.New("too many orders")${marked}`,
    ")",
  );

const goMapper = (...more: readonly string[]) =>
  lines(
    "package http",
    "",
    "import (",
    '\t"errors"',
    '\t"net/http"',
    "",
    '\t"example.com/shop/internal/domain"',
    ")",
    "",
    "func statusOf(err error) int {",
    "\tswitch {",
    "\tcase errors.Is(err, domain.ErrNoOrder):",
    "\t\treturn http.StatusNotFound",
    ...more,
    "\t}",
    "\treturn http.StatusInternalServerError",
    "}",
  );

const typescriptMapper = (names: string, ...more: readonly string[]) =>
  lines(
    'import type { Response } from "express";',
    `import { ${names} } from "../domain/errors";`,
    "",
    "export function answer(error: unknown, response: Response) {",
    '  if (error instanceof NoOrder) return response.status(404).json({ code: "NO_ORDER" });',
    ...more,
    '  return response.status(500).json({ code: "INTERNAL" });',
    "}",
  );

const javaMapper = (...more: readonly string[]) =>
  lines(
    "package com.example.shop.web;",
    "",
    "import com.example.shop.domain.NoOrder;",
    "import com.example.shop.domain.OutOfStock;",
    "import org.springframework.http.ResponseEntity;",
    "import org.springframework.web.bind.annotation.ExceptionHandler;",
    "import org.springframework.web.bind.annotation.RestControllerAdvice;",
    "",
    "@RestControllerAdvice",
    "class ShopErrors {",
    "  @ExceptionHandler",
    "  ResponseEntity<Void> of(NoOrder error) {",
    "    return ResponseEntity.notFound().build();",
    "  }",
    "",
    "  @ExceptionHandler(OutOfStock.class)",
    "  ResponseEntity<Void> gone() {",
    "    return ResponseEntity.badRequest().build();",
    "  }",
    ...more,
    "}",
  );

const javaErrors = "java/com/example/shop/domain";

/** A shop with a mapping of errors in each language. */
export const errorMapExample: Examples = {
  given: {
    "arch-lint.yaml": lines(
      "extends: [clean]",
      "rules:",
      "  adapters/error-map-exhaustive:",
      "    options:",
      "      mappers:",
      "        HTTP: [internal/interface/http/errors.go, src/interface/errors.ts, java/**/ShopErrors.java]",
    ),
    "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
    "package.json": '{ "name": "shop", "dependencies": { "express": "^5.0.0" } }',
    [`${javaErrors}/NoOrder.java`]:
      "package com.example.shop.domain;\n\npublic class NoOrder extends RuntimeException {}\n",
    [`${javaErrors}/OutOfStock.java`]:
      "package com.example.shop.domain;\n\npublic class OutOfStock extends RuntimeException {}\n",
  },
  bad: {
    "internal/domain/errors.go": goErrors(" // expect: adapters/error-map-exhaustive"),
    "internal/interface/http/errors.go": goMapper(),
    "src/domain/errors.ts": lines(
      "export class NoOrder extends Error {}",
      "export class RateLimited extends Error {} // expect: adapters/error-map-exhaustive",
    ),
    "src/interface/errors.ts": typescriptMapper("NoOrder"),
    "java/com/example/shop/web/ShopErrors.java": javaMapper(
      "",
      "  @ExceptionHandler",
      "  ResponseEntity<Void> late(NoOrder error) { // expect: adapters/error-map-exhaustive",
      "    return ResponseEntity.badRequest().build();",
      "  }",
    ),
    [`${javaErrors}/RateLimited.java`]: lines(
      "package com.example.shop.domain;",
      "",
      "public class RateLimited extends RuntimeException {} // expect: adapters/error-map-exhaustive",
    ),
  },
  good: {
    "internal/domain/errors.go": goErrors(""),
    "internal/interface/http/errors.go": goMapper(
      "\tcase errors.Is(err, domain.ErrRateLimited):",
      "\t\treturn http.StatusTooManyRequests",
    ),
    "src/domain/errors.ts": lines("export class NoOrder extends Error {}", "export class RateLimited extends Error {}"),
    "src/interface/errors.ts": typescriptMapper(
      "NoOrder, RateLimited",
      '  if (error instanceof RateLimited) return response.status(429).json({ code: "RATE_LIMITED" });',
    ),
    "java/com/example/shop/web/ShopErrors.java": javaMapper(),
  },
};
