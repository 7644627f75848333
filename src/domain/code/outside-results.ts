/**
 * What calls of libraries give back: the full name of what is called, and the name of the type in the same library. Only what
 * rules must know of values that no declaration of the project gives a type.
 */
const results: Readonly<Record<string, string>> = {
  "github.com/gin-gonic/gin.Default": "Engine",
  "github.com/gin-gonic/gin.New": "Engine",
  "github.com/labstack/echo.New": "Echo",
  "github.com/gofiber/fiber.New": "App",
  "google.golang.org/grpc.NewServer": "Server",
  "npm:express#default": "Application",
  "npm:express#Router": "Router",
  "npm:fastify#default": "FastifyInstance",
  "npm:fastify#fastify": "FastifyInstance",
};

/** The type that a call of a library gives back, by the full name of what is called; `undefined` if nobody has said. */
export function resultOutside(name: string): string | undefined {
  return results[withoutMajor(name)];
}

/** A full name without the major version that Go puts into paths (Go Modules Reference, "Major version suffixes"). */
export function withoutMajor(name: string): string {
  return name.replace(/\/v\d+(?=[./])/u, "");
}
