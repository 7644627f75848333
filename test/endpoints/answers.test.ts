import { expect, it } from "vitest";
import { answersIn } from "../../src/domain/endpoints/answers.ts";
import { settledStatus } from "../../src/domain/endpoints/settled-status.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { codeOf } from "../code/read.ts";

interface Case {
  readonly says: string;
  readonly tree: FileTree;
  /** Of each answer its line, its status and what kinds of values its body has. */
  readonly answers: readonly string[];
}

const go = (name: string, ...body: readonly string[]): FileTree => ({
  "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
  [name]: `package web\n${body.join("\n")}\n`,
});

const typescript = (...body: readonly string[]): FileTree => ({
  "package.json": '{ "name": "shop", "dependencies": { "express": "5", "hono": "4", "@nestjs/common": "11" } }',
  "orders.ts": `${body.join("\n")}\n`,
});

const java = (...body: readonly string[]): FileTree => ({ "Orders.java": `${body.join("\n")}\n` });

const cases: readonly Case[] = [
  {
    says: "Go: what is written after a status goes out with it",
    tree: go(
      "orders.go",
      'import ("encoding/json"; "net/http")',
      "func Find(w http.ResponseWriter, r *http.Request) {",
      "\tw.WriteHeader(http.StatusNotFound)",
      '\tjson.NewEncoder(w).Encode(map[string]string{"code": "NO_ORDER"})',
      "}",
    ),
    answers: ["4 404 ", "5 404 object"],
  },
  {
    says: "Go: nothing is an answer that is written elsewhere",
    tree: go("orders.go", 'import ("bytes"; "fmt")', "func Print(w *bytes.Buffer) {", '\tfmt.Fprint(w, "order")', "}"),
    answers: [],
  },
  {
    says: "Go: gin, under a status that is a number or worked out",
    tree: go(
      "orders.go",
      'import "github.com/gin-gonic/gin"',
      "func Find(c *gin.Context) {",
      '\tc.JSON(404, gin.H{"code": "NO_ORDER"})',
      "\tc.JSON(statusOf(c), nil)",
      "}",
    ),
    answers: ["4 404 call", "5 computed nothing"],
  },
  {
    says: "Go: echo of any major version, and errors that it turns into answers",
    tree: go(
      "orders.go",
      'import ("net/http"; "github.com/labstack/echo/v4")',
      "func Find(c echo.Context) error {",
      '\treturn echo.NewHTTPError(http.StatusConflict, "paid already")',
      "}",
    ),
    answers: ["4 409 text"],
  },
  {
    says: "TypeScript: Express, by the types of parameters",
    tree: typescript(
      'import type { Request, Response } from "express";',
      "export function find(request: Request, response: Response) {",
      "  response.json({ id: 1 });",
      "  response.status(404).json({ code: 1 });",
      "}",
    ),
    answers: ["3 200 object", "4 404 object"],
  },
  {
    says: "TypeScript: Express, by the router that calls, whatever parameters are named",
    tree: typescript(
      'import express from "express";',
      "const app = express();",
      'app.get("/orders", (_, answer) => answer.sendStatus(204));',
    ),
    answers: ["3 204 "],
  },
  {
    says: "TypeScript: Express, by the names of parameters where nothing has a type",
    tree: typescript("exports.find = (req, res, next) => res.status(400).send('no order');"),
    answers: ["1 400 text"],
  },
  {
    says: "TypeScript: a property that is assigned is a status of which the value is not followed",
    tree: typescript(
      'import type { Response } from "express";',
      "export function fail(response: Response) {",
      "  response.statusCode = 500;",
      '  response.end("sorry");',
      "}",
    ),
    answers: ["4 computed text"],
  },
  {
    says: "TypeScript: Hono, the status last",
    tree: typescript(
      'import type { Context } from "hono";',
      "export const find = (c: Context) => c.json({ code: 1 }, 404);",
    ),
    answers: ["2 404 object"],
  },
  {
    says: "TypeScript: NestJS, what methods return and which exceptions they throw",
    tree: typescript(
      'import { Controller, Get, HttpCode, NotFoundException } from "@nestjs/common";',
      "@Controller() export class Orders {",
      '  @Get() @HttpCode(202) find() { if (!this.all) throw new NotFoundException("no order"); return this.all; }',
      "}",
    ),
    answers: ["3 404 text", "3 202 name"],
  },
  {
    says: "Java: chains of Spring, also where types are imported on demand",
    tree: java(
      "import org.springframework.http.*;",
      "class Orders {",
      '  ResponseEntity<?> find() { return ResponseEntity.status(HttpStatus.GONE).body("gone"); }',
      '  ResponseEntity<?> pay() { return new ResponseEntity<>("paid", HttpStatus.CREATED); }',
      "}",
    ),
    answers: ["3 410 text", "4 201 text"],
  },
  {
    says: "Java: what a controller returns is a body, and a view's name is none",
    tree: java(
      "import org.springframework.stereotype.Controller;",
      "import org.springframework.web.bind.annotation.*;",
      "@RestController class Orders { @GetMapping Order find() { return all; } }",
      '@Controller class Pages { @GetMapping String show() { return "orders"; } }',
    ),
    answers: ["3 200 name"],
  },
  {
    says: "Java: a status is stated by an annotation",
    tree: java(
      "import org.springframework.http.HttpStatus;",
      "import org.springframework.web.bind.annotation.*;",
      "@RestControllerAdvice class Errors {",
      "  @ExceptionHandler(NoOrder.class) @ResponseStatus(HttpStatus.NOT_FOUND) String handle() { return code; }",
      "}",
    ),
    answers: ["4 404 name"],
  },
  {
    says: "Java: Jakarta REST and servlets",
    tree: java(
      "import jakarta.servlet.http.HttpServletResponse;",
      "import jakarta.ws.rs.core.Response;",
      "class Orders {",
      '  Response find() { return Response.serverError().entity("lost").build(); }',
      '  void doGet(HttpServletResponse response) { response.sendError(404, "no order"); }',
      "}",
    ),
    answers: ["4 500 text", "5 404 text"],
  },
];

it.each(cases.map((one) => [one.says, one] as const))("%s", async (_says, { tree, answers }) => {
  const code = await codeOf(tree);
  const found = [...code.files.values()].flatMap((file) => {
    const all = answersIn(code, file);
    const statusOf = settledStatus(file, all);
    return all.map(
      (answer) => `${answer.at.line} ${statusOf(answer)} ${answer.body.map(({ kind }) => kind).join(" ")}`,
    );
  });
  expect(found).toEqual(answers);
});
