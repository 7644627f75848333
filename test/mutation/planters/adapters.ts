import type { Planter } from "../planter.ts";
import { type Fault, planterOf } from "../snippet-planter.ts";

const inner = ["domain", "application"];
const outer = ["interface"];

const faults: readonly Fault[] = [
  {
    rule: "adapters/status-outside-adapter",
    language: "go",
    layers: inner,
    imports: ['import plantedhttp "net/http"'],
    code: "func plantedStatus() int {\n\treturn plantedhttp.StatusConflict /*!*/\n}",
  },
  {
    rule: "adapters/status-outside-adapter",
    language: "typescript",
    layers: inner,
    imports: ['import { HttpStatus as PlantedStatus } from "@nestjs/common";'],
    code: "function plantedStatus() {\n  return PlantedStatus.CONFLICT; /*!*/\n}",
  },
  {
    rule: "adapters/status-outside-adapter",
    language: "java",
    layers: inner,
    imports: ["import org.springframework.http.HttpStatus;"],
    code: "  Object plantedStatus() {\n    return HttpStatus.CONFLICT; /*!*/\n  }",
  },
  {
    rule: "adapters/always-200",
    language: "go",
    layers: outer,
    imports: ['import plantedhttp "net/http"'],
    code: "func plantedOk(next plantedhttp.Handler) plantedhttp.Handler {\n\treturn plantedhttp.HandlerFunc(func(w plantedhttp.ResponseWriter, r *plantedhttp.Request) {\n\t\tnext.ServeHTTP(w, r)\n\t\tw.WriteHeader(plantedhttp.StatusOK) /*!*/\n\t})\n}",
  },
  {
    rule: "adapters/always-200",
    language: "typescript",
    layers: outer,
    imports: ['import type { Request as PlantedRequest, Response as PlantedResponse } from "express";'],
    code: 'export async function plantedOk(request: PlantedRequest, response: PlantedResponse) {\n  try {\n    response.json(await fetch(request.url));\n  } catch {\n    response.status(200).json({ success: false, code: "LOST" }); /*!*/\n  }\n}',
  },
  {
    rule: "composition/listen-literal",
    language: "typescript",
    layers: outer,
    imports: ['import plantedExpress from "express";'],
    code: "const plantedApp = plantedExpress();\nplantedApp.listen(3000); /*!*/",
  },
  {
    rule: "composition/server-timeouts",
    language: "go",
    layers: outer,
    imports: ['import plantedhttp "net/http"', 'import plantedos "os"'],
    code: 'func plantedServe() error {\n\treturn plantedhttp.ListenAndServe(plantedos.Getenv("ADDRESS"), nil) /*!*/\n}',
  },
  {
    rule: "composition/server-timeouts",
    language: "typescript",
    layers: outer,
    imports: ['import { createServer as plantedServer } from "node:http";'],
    code: "const plantedDoor = plantedServer();\nplantedDoor.headersTimeout = 0; /*!*/",
  },
  {
    rule: "composition/server-timeouts",
    language: "java",
    layers: outer,
    imports: ["import com.sun.net.httpserver.HttpServer;", "import java.net.InetSocketAddress;"],
    code: "  HttpServer plantedServe(InetSocketAddress address) throws java.io.IOException {\n    return HttpServer.create(address, 0); /*!*/\n  }",
  },
  {
    rule: "composition/server-error-ignored",
    language: "go",
    layers: outer,
    imports: ['import plantedhttp "net/http"', 'import plantedos "os"'],
    code: 'func plantedServe() {\n\tplantedhttp.ListenAndServe(plantedos.Getenv("ADDRESS"), nil) /*!*/\n}',
  },
  {
    rule: "composition/listen-literal",
    language: "go",
    layers: outer,
    imports: ['import plantedhttp "net/http"'],
    code: 'func plantedServe() error {\n\treturn plantedhttp.ListenAndServe(":8080", nil) /*!*/\n}',
  },
  {
    rule: "composition/listen-literal",
    language: "java",
    layers: outer,
    imports: ["import java.net.ServerSocket;"],
    code: "  ServerSocket plantedServe() throws java.io.IOException {\n    return new ServerSocket(8080); /*!*/\n  }",
  },
];

/** Faults of how programs start and answer. */
export const adapters: readonly Planter[] = faults.map(planterOf);
