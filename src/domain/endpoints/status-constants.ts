import { withoutMajor } from "../code/outside-results.ts";

/** Where the statuses of a protocol are declared. */
interface Holder {
  readonly protocol: "HTTP" | "gRPC";
  /** Full name of what declares them: a package (Go), a type (Java), an export (TypeScript). */
  readonly holder: string;
  /** What a member looks like that is a status. */
  readonly member: RegExp;
}

const upper = /^[A-Z][A-Z0-9_]+$/u;
const goStatus = /^Status(?!Text$|Code)[A-Z]/u;

/**
 * Sources: Go 1.25 `net/http`, `google.golang.org/grpc` 1.77, fiber 2 and 3, fasthttp 1.68, Spring Framework 6.2, Jakarta REST
 * 4.0, Jakarta Servlet 6.1, grpc-java 1.77, Apache HttpClient 4 and 5, `@nestjs/common` 11, `http-status-codes` 2,
 * `http-status` 2, `@grpc/grpc-js` 1.14.
 */
const holders: readonly Holder[] = [
  { protocol: "HTTP", holder: "net/http", member: goStatus },
  { protocol: "HTTP", holder: "github.com/gofiber/fiber", member: goStatus },
  { protocol: "HTTP", holder: "github.com/valyala/fasthttp", member: goStatus },
  { protocol: "gRPC", holder: "google.golang.org/grpc/codes", member: /^(?!Code$)[A-Z]/u },
  { protocol: "HTTP", holder: "org.springframework.http.HttpStatus", member: upper },
  { protocol: "HTTP", holder: "jakarta.ws.rs.core.Response.Status", member: upper },
  { protocol: "HTTP", holder: "javax.ws.rs.core.Response.Status", member: upper },
  { protocol: "HTTP", holder: "jakarta.servlet.http.HttpServletResponse", member: /^SC_/u },
  { protocol: "HTTP", holder: "javax.servlet.http.HttpServletResponse", member: /^SC_/u },
  { protocol: "HTTP", holder: "java.net.HttpURLConnection", member: /^HTTP_/u },
  { protocol: "HTTP", holder: "org.apache.http.HttpStatus", member: /^SC_/u },
  { protocol: "HTTP", holder: "org.apache.hc.core5.http.HttpStatus", member: /^SC_/u },
  { protocol: "gRPC", holder: "io.grpc.Status", member: upper },
  { protocol: "gRPC", holder: "io.grpc.Status.Code", member: upper },
  { protocol: "HTTP", holder: "npm:@nestjs/common#HttpStatus", member: upper },
  { protocol: "HTTP", holder: "npm:http-status-codes#StatusCodes", member: upper },
  { protocol: "HTTP", holder: "npm:http-status-codes", member: upper },
  { protocol: "HTTP", holder: "npm:http-status#status", member: upper },
  { protocol: "HTTP", holder: "npm:http-status", member: upper },
  { protocol: "gRPC", holder: "npm:@grpc/grpc-js#status", member: upper },
];

const byHolder = new Map(holders.map((one) => [one.holder, one]));

/** The protocol whose status a full name means (`net/http.StatusNotFound`); `undefined` for everything else. */
export function protocolOfStatus(fullName: string): Holder["protocol"] | undefined {
  const name = withoutMajor(fullName);
  const end = Math.max(name.lastIndexOf("."), name.lastIndexOf("#"));
  const holder = byHolder.get(name.slice(0, Math.max(end, 0)));
  return holder?.member.test(name.slice(end + 1)) ? holder.protocol : undefined;
}

/** Modules that declare statuses: a file that imports none of them names none. */
export const statusModules: readonly string[] = [
  ...[
    "go:net/http",
    "go:github.com/gofiber/fiber",
    "go:github.com/valyala/fasthttp",
    "go:google.golang.org/grpc/codes",
  ],
  ...["java:org.springframework.http", "java:jakarta.ws.rs.core", "java:javax.ws.rs.core", "java:jakarta.servlet.http"],
  ...[
    "java:javax.servlet.http",
    "java:java.net",
    "java:org.apache.http",
    "java:org.apache.hc.core5.http",
    "java:io.grpc",
  ],
  ...["npm:@nestjs/common", "npm:http-status-codes", "npm:http-status", "npm:@grpc/grpc-js"],
];
