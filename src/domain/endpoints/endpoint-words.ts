/** Types of parameters that only functions have which a protocol calls, by full name and without Go's major versions. */
export const endpointParameters: ReadonlySet<string> = new Set([
  ...["net/http.ResponseWriter", "github.com/gin-gonic/gin.Context", "github.com/labstack/echo.Context"],
  ...["github.com/gofiber/fiber.Ctx", "github.com/valyala/fasthttp.RequestCtx"],
  ...["github.com/cloudwego/hertz/pkg/app.RequestContext"],
  ...["npm:express#Response", "npm:fastify#FastifyReply", "npm:koa#Context", "npm:hono#Context"],
  ...["npm:next#NextApiResponse", "node:http#ServerResponse"],
  ...["jakarta.servlet.http.HttpServletResponse", "javax.servlet.http.HttpServletResponse"],
]);

const springMappings = ["Request", "Get", "Post", "Put", "Patch", "Delete"].map((verb) => `${verb}Mapping`);
const verbs = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const nestVerbs = ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "All", "Sse"];

/**
 * Annotations and decorators of such functions. Sources: Spring Framework 6.2 (`web.bind.annotation`, `messaging`, `graphql`),
 * Jakarta REST 4.0, `@nestjs/common`, `@nestjs/graphql` and `@nestjs/microservices` 11.
 */
export const endpointMarks: ReadonlySet<string> = new Set([
  ...springMappings.map((name) => `org.springframework.web.bind.annotation.${name}`),
  "org.springframework.web.bind.annotation.ExceptionHandler",
  ...verbs.flatMap((verb) => [`jakarta.ws.rs.${verb}`, `javax.ws.rs.${verb}`]),
  ...nestVerbs.map((name) => `npm:@nestjs/common#${name}`),
  ...["Query", "Mutation", "Subscription", "ResolveField"].map((name) => `npm:@nestjs/graphql#${name}`),
  ...["MessagePattern", "EventPattern", "GrpcMethod", "GrpcStreamMethod"].map(
    (name) => `npm:@nestjs/microservices#${name}`,
  ),
]);

/** Modules that serve requests: a file that imports none of them answers nobody. */
export const serverModules: readonly string[] = [
  ...["go:net/http", "go:github.com/gin-gonic/gin", "go:github.com/labstack/echo", "go:github.com/gofiber/fiber"],
  ...["go:github.com/valyala/fasthttp", "go:github.com/cloudwego/hertz", "go:google.golang.org/grpc"],
  ...[
    "npm:express",
    "npm:fastify",
    "npm:koa",
    "npm:koa-router",
    "npm:@koa/router",
    "npm:hono",
    "npm:next",
    "npm:@nestjs/common",
  ],
  ...["node:http", "node:https", "node:http2"],
  ...["java:org.springframework.web", "java:org.springframework.http", "java:jakarta.ws.rs", "java:javax.ws.rs"],
  ...["java:jakarta.servlet", "java:javax.servlet"],
];
