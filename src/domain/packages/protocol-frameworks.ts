import { withEcosystem } from "./category.ts";

/** Frameworks that speak a protocol with callers: what an application layer must not know. Clients are not among them. */
export const protocolFrameworks: readonly string[] = [
  ...["express", "fastify", "@fastify/*", "koa", "@koa/*", "koa-router", "@hapi/hapi", "hono", "restify", "polka"],
  ...["@nestjs/platform-express", "@nestjs/platform-fastify", "@grpc/grpc-js", "@apollo/server", "socket.io"],
  ...["node:http", "node:https", "node:http2"],
  ...[
    "go:net/http",
    "go:net/rpc",
    "go:github.com/gin-gonic/gin",
    "go:github.com/labstack/echo",
    "go:github.com/gofiber/fiber",
  ],
  ...[
    "go:github.com/go-chi/chi",
    "go:github.com/gorilla/mux",
    "go:github.com/valyala/fasthttp",
    "go:google.golang.org/grpc",
  ],
  ...["go:connectrpc.com/connect"],
  ...[
    "java:jakarta.servlet",
    "java:javax.servlet",
    "java:jakarta.ws.rs",
    "java:javax.ws.rs",
    "java:org.springframework.web",
  ],
  ...["java:org.springframework.http", "java:io.grpc", "java:io.javalin", "java:io.undertow"],
].map(withEcosystem);
