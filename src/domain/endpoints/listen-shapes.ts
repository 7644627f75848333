/** What is known of a call that opens a port, or makes what does. */
export interface ListenShape {
  /** The argument with the address or the port: its position, or its name. */
  readonly addressAt?: number | string;
  /** True if the call serves until it fails, and returns why. */
  readonly serves?: true;
  /** Fields one of which bounds how long a caller may take to send a request; empty: nothing can. */
  readonly bounds?: readonly string[];
}

const unbounded: readonly string[] = [];
const goServer = ["ReadHeaderTimeout", "ReadTimeout"];

const shapes: Readonly<Record<string, ListenShape>> = {
  // Go 1.25: "The caller may … use a Server with timeouts"; these have none.
  "net/http.ListenAndServe": { addressAt: 0, serves: true, bounds: unbounded },
  "net/http.ListenAndServeTLS": { addressAt: 0, serves: true, bounds: unbounded },
  "net/http.Serve": { serves: true, bounds: unbounded },
  "net/http.ServeTLS": { serves: true, bounds: unbounded },
  "net/http.Server": { addressAt: "Addr", bounds: goServer },
  "net/http.Server.ListenAndServe": { serves: true },
  "net/http.Server.ListenAndServeTLS": { serves: true },
  "net/http.Server.Serve": { serves: true },
  "net/http.Server.ServeTLS": { serves: true },
  "net.Listen": { addressAt: 1 },
  "crypto/tls.Listen": { addressAt: 1 },
  "google.golang.org/grpc.Server.Serve": { serves: true },
  // gin 1.11: Run makes an http.Server of the address and the handler alone.
  "github.com/gin-gonic/gin.Engine.Run": { addressAt: 0, serves: true, bounds: unbounded },
  "github.com/gin-gonic/gin.Engine.RunTLS": { addressAt: 0, serves: true, bounds: unbounded },
  "github.com/labstack/echo.Echo.Start": { addressAt: 0, serves: true },
  "github.com/labstack/echo.Echo.StartTLS": { addressAt: 0, serves: true },
  "github.com/gofiber/fiber.App.Listen": { addressAt: 0, serves: true },
  "github.com/valyala/fasthttp.ListenAndServe": { addressAt: 0, serves: true },
  // Node 24: servers have timeouts from the beginning, see `server.headersTimeout`.
  "npm:express#Application.listen": { addressAt: 0 },
  "npm:koa#default.listen": { addressAt: 0 },
  "npm:fastify#FastifyInstance.listen": { addressAt: 0 },
  "npm:@nestjs/common#INestApplication.listen": { addressAt: 0 },
  "node:http#Server.listen": { addressAt: 0 },
  "node:https#Server.listen": { addressAt: 0 },
  "node:net#Server.listen": { addressAt: 0 },
  // JDK 25: `sun.net.httpserver.maxReqTime` is unlimited, and only a system property.
  "com.sun.net.httpserver.HttpServer.create": { addressAt: 0, bounds: unbounded },
  "com.sun.net.httpserver.HttpsServer.create": { addressAt: 0, bounds: unbounded },
  "java.net.ServerSocket": { addressAt: 0 },
  "java.net.InetSocketAddress": { addressAt: 0 },
  "io.grpc.ServerBuilder.forPort": { addressAt: 0 },
  "io.javalin.Javalin.start": { addressAt: 0 },
};

/** By the full name of what is called. */
export const listens: ReadonlyMap<string, ListenShape> = new Map(Object.entries(shapes));

/** Modules whose calls these are: a file that imports none of them opens no port. */
export const listenModules: readonly string[] = [
  ...["go:net/http", "go:net", "go:crypto/tls", "go:google.golang.org/grpc", "go:github.com/gin-gonic/gin"],
  ...["go:github.com/labstack/echo", "go:github.com/gofiber/fiber", "go:github.com/valyala/fasthttp"],
  ...["npm:express", "npm:koa", "npm:fastify", "npm:@nestjs/core", "node:http", "node:https", "node:net"],
  ...["java:com.sun.net.httpserver", "java:java.net", "java:io.grpc", "java:io.javalin"],
];
