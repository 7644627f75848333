import {
  type AnswerShape,
  type AnswerShapes,
  bodyAlone,
  bodyThenStatus,
  methodsOf,
  statusAlone,
  statusThenBody,
} from "./answer-shape.ts";

/** Exceptions that NestJS turns into an answer with this status (`@nestjs/common` 11, `exceptions/`). */
const exceptions: Readonly<Record<string, number>> = {
  BadRequestException: 400,
  UnauthorizedException: 401,
  ForbiddenException: 403,
  NotFoundException: 404,
  MethodNotAllowedException: 405,
  NotAcceptableException: 406,
  RequestTimeoutException: 408,
  ConflictException: 409,
  GoneException: 410,
  PreconditionFailedException: 412,
  PayloadTooLargeException: 413,
  UnsupportedMediaTypeException: 415,
  UnprocessableEntityException: 422,
  InternalServerErrorException: 500,
  NotImplementedException: 501,
  BadGatewayException: 502,
  ServiceUnavailableException: 503,
  GatewayTimeoutException: 504,
};

const express = "npm:express#Response";
const fastify = "npm:fastify#FastifyReply";
const koa = "npm:koa#Context";
const hono = "npm:hono#Context";
const next = "npm:next#NextApiResponse";
const node = ["node:http#ServerResponse", "node:http2#Http2ServerResponse"];

/** Express 5, Fastify 5, Koa 3, Hono 4, Next.js 16, Node 24, NestJS 11. */
export const typescriptAnswers: AnswerShapes = {
  ...methodsOf(express, ["status", "sendStatus", "writeHead"], statusAlone),
  ...methodsOf(express, ["json", "jsonp", "send", "end", "write"], bodyAlone),
  ...methodsOf(fastify, ["code", "status"], statusAlone),
  ...methodsOf(fastify, ["send"], bodyAlone),
  ...methodsOf(koa, ["throw"], statusThenBody),
  ...methodsOf(hono, ["json", "text", "html", "body"], bodyThenStatus),
  ...methodsOf(hono, ["status"], statusAlone),
  ...methodsOf(next, ["status"], statusAlone),
  ...methodsOf(next, ["json", "send", "end"], bodyAlone),
  ...methodsOf(node[0] ?? "", ["writeHead"], statusAlone),
  ...methodsOf(node[0] ?? "", ["end", "write"], bodyAlone),
  "npm:next/server#NextResponse.json": bodyThenStatus,
  "npm:@nestjs/common#HttpException": bodyThenStatus,
  ...Object.fromEntries(Object.entries(exceptions).map(nestException)),
};

function nestException([name, status]: readonly [string, number]): readonly [string, AnswerShape] {
  return [`npm:@nestjs/common#${name}`, { status, bodyAt: 0 }];
}
