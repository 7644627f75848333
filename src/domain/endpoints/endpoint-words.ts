/** Types of parameters that only functions have which a protocol calls, by full name and without Go's major versions. */
export const endpointParameters: ReadonlySet<string> = new Set([
  ...["net/http.ResponseWriter", "github.com/gin-gonic/gin.Context", "github.com/labstack/echo.Context"],
  ...["github.com/gofiber/fiber.Ctx", "github.com/valyala/fasthttp.RequestCtx"],
  ...["github.com/cloudwego/hertz/pkg/app.RequestContext"],
  ...["npm:express#Response", "npm:fastify#FastifyReply", "npm:koa#Context", "npm:hono#Context"],
  ...["npm:next#NextApiResponse", "node:http#ServerResponse"],
  ...["jakarta.servlet.http.HttpServletResponse", "javax.servlet.http.HttpServletResponse"],
  ...[
    "org.springframework.http.server.ServerHttpResponse",
    "org.springframework.http.server.reactive.ServerHttpResponse",
  ],
]);

const web = "org.springframework.web.bind.annotation";
const nest = "npm:@nestjs/common";
const jakarta = ["jakarta.ws.rs", "javax.ws.rs"];
const springMappings = ["Request", "Get", "Post", "Put", "Patch", "Delete"].map((verb) => `${web}.${verb}Mapping`);
const verbs = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const nestVerbs = ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "All"];

/** The annotation of a method that answers when another one has failed. */
export const errorHandlerMark = `${web}.ExceptionHandler`;

/**
 * Annotations and decorators of functions that HTTP calls and whose results may be answers. Sources: Spring Framework 6.2
 * (`web.bind.annotation`), Jakarta REST 4.0, `@nestjs/common` 11.
 */
export const verbMarks: ReadonlySet<string> = new Set([
  ...springMappings,
  errorHandlerMark,
  ...jakarta.flatMap((root) => verbs.map((verb) => `${root}.${verb}`)),
  ...nestVerbs.map((name) => `${nest}#${name}`),
]);

/** Those that say, of a class or of one method, that results are bodies and not the names of views. */
export const bodyMarks: ReadonlySet<string> = new Set([
  ...["RestController", "RestControllerAdvice", "ResponseBody"].map((name) => `${web}.${name}`),
  ...jakarta.map((root) => `${root}.Path`),
  `${nest}#Controller`,
]);

/** Those that state the status of an answer, on a method or its class. */
export const statusMarks: ReadonlySet<string> = new Set([`${web}.ResponseStatus`, `${nest}#HttpCode`]);

/** Results that are whole answers with a status of their own, and those of which nobody knows what they hold. */
export const answeringTypes: ReadonlySet<string> = new Set([
  ...["ResponseEntity", "HttpEntity", "ProblemDetail"].map((name) => `org.springframework.http.${name}`),
  ...["org.springframework.web.ErrorResponse", "org.springframework.web.servlet.ModelAndView"],
  ...["org.springframework.web.servlet.View", "java.lang.Object"],
  ...["reactor.core.publisher.Mono", "reactor.core.publisher.Flux"],
  ...jakarta.map((root) => `${root}.core.Response`),
]);

/** Annotations and decorators of all functions that some protocol calls: `verbMarks`, `@nestjs/graphql` and `@nestjs/microservices` 11. */
export const endpointMarks: ReadonlySet<string> = new Set([
  ...verbMarks,
  `${nest}#Sse`,
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
