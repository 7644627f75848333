import { describe, expect, it } from "vitest";
import { deployedFolders } from "../../src/domain/architecture/deployment.ts";
import { findServices, isLibrary } from "../../src/domain/architecture/services.ts";

describe("services", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["units in a folder for services", ["services/a", "services/b"], ["services/a", "services/b"]],
    ["units in a folder for apps", ["apps/shop", "apps/admin", "packages/ui"], ["apps/shop", "apps/admin"]],
    ["units that say so", ["order-service", "stock-service"], ["order-service", "stock-service"]],
    ["an app is none by its name alone", ["playground/blue-app", "playground/green-app"], []],
    ["one alone is none", ["services/a", "packages/b"], []],
    [
      "a unit inside a service belongs to it",
      ["services/a", "services/b", "services/b/web-app"],
      ["services/a", "services/b"],
    ],
    ["a library that is called service is none", ["libs/auth-service", "libs/mail-service"], []],
    ["the application layer of a context is none", ["orders-app", "orders-domain", "stock-app", "stock-infra"], []],
    [
      "a service beside its client is one",
      ["order-service", "order-client", "stock-service"],
      ["order-service", "stock-service"],
    ],
  ])("%s", (_name, units, folders) => {
    expect(findServices(units).map(({ folder }) => folder)).toEqual(folders);
  });

  it("an app that is deployed is one", () => {
    const deployed = deployedFolders(["web-app/Dockerfile", "admin-app/deploy/prod/app.yaml", "blue-app/index.html"]);
    const units = ["admin-app", "blue-app", "web-app"];
    expect(findServices(units, deployed).map(({ folder }) => folder)).toEqual(["admin-app", "web-app"]);
  });

  it.each([
    ["libs/money/src/money.ts", true],
    ["services/orders/src/order.ts", false],
  ])("%s stands in a library: %s", (path, library) => {
    expect(isLibrary(path)).toBe(library);
  });
});
