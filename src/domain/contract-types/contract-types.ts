import type { Architecture } from "../architecture/architecture.ts";
import type { Dependency } from "../graph/dependency.ts";
import type { Graph } from "../graph/graph.ts";
import { matchesPackage } from "../packages/package-pattern.ts";

/**
 * What types that were generated from a contract are made of: no program has another reason to import it. Sources: protobuf
 * for Go 1.36, Java 4.33 and JavaScript (`google-protobuf` 4, `@bufbuild/protobuf` 2, `protobufjs` 8), `oapi-codegen` 2.
 */
const runtimes: readonly string[] = [
  ...["go:google.golang.org/protobuf", "go:github.com/golang/protobuf", "go:github.com/gogo/protobuf"],
  ...["go:google.golang.org/genproto", "go:github.com/oapi-codegen/runtime", "go:github.com/deepmap/oapi-codegen"],
  ...["java:com.google.protobuf", "npm:google-protobuf", "npm:@bufbuild/protobuf", "npm:protobufjs"],
];

/** Names that generators of gRPC, protobuf and OpenAPI give to files and folders, as words of a path. */
const contractWords = /(?:^|[/._-])(?:protos?|protobuf|genproto|pb2?|grpc|openapi|oas|oapi|swagger)(?=[/._-]|$)/iu;

/** The parts of a codebase that say what a dependency leads to. */
interface Known {
  readonly graph: Graph;
  readonly architecture: Architecture;
}

/**
 * What a dependency leads to, if it is types that were generated from a contract with callers, or what such types are made
 * of: generated files whose names say from what, and packages.
 */
export function contractBehind({ graph, architecture }: Known, dependency: Dependency): string | undefined {
  const module = graph.modules.get(dependency.to);
  if (module?.origin === "generated") return contractWords.test(dependency.to) ? dependency.to : undefined;
  if (module?.origin === "package")
    return runtimes.some((pattern) => matchesPackage(pattern, dependency.to)) ? dependency.to : undefined;
  if (module?.origin !== "project") return undefined;
  const files = dependency.target === undefined ? module.files : [dependency.target];
  return files.find((path) => architecture.placeOf(path).role === "generated" && contractWords.test(path));
}
