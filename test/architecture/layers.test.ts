import { describe, expect, it } from "vitest";
import { inferred, layersIn } from "./project.ts";

type Case = readonly [name: string, paths: readonly string[], layers: Readonly<Record<string, string>>];

describe("layers are seen where folder names say so", () => {
  it.each<Case>([
    [
      "clean architecture",
      ["src/domain/a.ts", "src/application/a.ts", "src/infrastructure/a.ts", "src/presentation/a.ts"],
      {
        "src/domain": "domain",
        "src/application": "application",
        "src/infrastructure": "infrastructure",
        "src/presentation": "interface",
      },
    ],
    [
      "spelling does not matter",
      ["src/Domain/a.ts", "src/use-cases/a.ts", "src/useCases/b.ts", "src/Infra/a.ts"],
      {
        "src/Domain": "domain",
        "src/use-cases": "application",
        "src/useCases": "application",
        "src/Infra": "infrastructure",
      },
    ],
    [
      "Go with entity, usecase and controller",
      ["internal/entity/a.go", "internal/usecase/a.go", "internal/controller/a.go"],
      { "internal/entity": "domain", "internal/usecase": "application", "internal/controller": "interface" },
    ],
    [
      "two layers beside a few folders, however large",
      ["auth/usecase/a.go", "auth/delivery/a.go", ...["a", "b", "c", "d"].map((name) => `auth/mock/${name}.go`)],
      { "auth/usecase": "application", "auth/delivery": "interface" },
    ],
    [
      "an ambiguous name fills a gap beside plain ones",
      ["src/domain/a.ts", "src/infra/a.ts", "src/services/a.ts"],
      { "src/domain": "domain", "src/infra": "infrastructure", "src/services": "application" },
    ],
    [
      "an ambiguous name is left out where a plain one claims the layer",
      ["src/domain/a.ts", "src/application/a.ts", "src/core/a.ts"],
      { "src/domain": "domain", "src/application": "application" },
    ],
    [
      "ports that hold doors",
      ["app/domain/a.go", "app/adapters/a.go", "app/ports/http.go"],
      { "app/domain": "domain", "app/adapters": "infrastructure", "app/ports": "interface" },
    ],
    [
      "ports that hold declarations are none",
      ["app/domain/a.go", "app/adapters/a.go", "app/ports/orders.go"],
      { "app/domain": "domain", "app/adapters": "infrastructure" },
    ],
    [
      "inbound and outbound adapters",
      ["src/domain/a.ts", "src/adapters/inbound/a.ts", "src/adapters/outbound/a.ts"],
      {
        "src/domain": "domain",
        "src/adapters": "infrastructure",
        "src/adapters/inbound": "interface",
        "src/adapters/outbound": "infrastructure",
      },
    ],
    [
      "inbound and outbound ports of the core are the core's",
      ["src/domain/ports/inbound/a.ts", "src/domain/ports/outbound/a.ts", "src/infrastructure/a.ts"],
      { "src/domain": "domain", "src/infrastructure": "infrastructure" },
    ],
    [
      "build modules with a common prefix",
      ["shop-domain/A.java", "shop-infrastructure/A.java", "shop-app/A.java"],
      { "shop-domain": "domain", "shop-infrastructure": "infrastructure" },
    ],
    [
      "rules beside the sources are what the domain decides by",
      ["src/domain/a.ts", "src/application/a.ts", "rules/a.ts"],
      { "src/domain": "domain", "src/application": "application", rules: "domain" },
    ],
    [
      "the classic floors",
      ["src/controllers/a.js", "src/routes/a.js", "src/services/a.js", "src/models/a.js"],
      {
        "src/controllers": "handlers",
        "src/routes": "handlers",
        "src/services": "services",
        "src/models": "models",
      },
    ],
  ])("%s", (_name, paths, layers) => {
    expect(layersIn(inferred(paths))).toEqual(layers);
  });
});

describe("no layers are seen where names may mean something else", () => {
  it.each<readonly [string, readonly string[]]>([
    ["one layer alone", ["src/domain/a.ts", "src/tools/a.ts"]],
    ["ambiguous names only", ["src/core/a.ts", "src/api/a.ts", "src/services/a.ts"]],
    ["no inner layer", ["src/infrastructure/a.ts", "src/web/a.ts"]],
    ["routes and services without controllers", ["src/routes/a.ts", "src/services/a.ts", "src/models/a.ts"]],
    [
      "two names among many others",
      ["domain", "web", "convert", "mapping", "history", "projection", "type"].map((name) => `src/${name}/a.ts`),
    ],
    ["names in tests", ["test/domain/a.ts", "test/application/a.ts", "src/a.ts"]],
  ])("%s", (_name, paths) => {
    expect(layersIn(inferred(paths))).toEqual({});
  });
});

describe("a set of layers inside a layer", () => {
  it("is not taken for one without a domain of its own", () => {
    const paths = ["src/domain/a.ts", "src/application/http/a.ts", "src/application/services/a.ts"];
    expect(layersIn(inferred(paths))).toEqual({ "src/domain": "domain", "src/application": "application" });
  });
});
