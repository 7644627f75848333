import { describe, expect, it } from "vitest";
import { exclusions, roleOf } from "../../src/domain/architecture/role.ts";
import { inferred } from "./project.ts";

describe("the role of a file by its path", () => {
  it.each([
    ["src/order.test.ts", "test"],
    ["src/order.spec.tsx", "test"],
    ["internal/order_test.go", "test"],
    ["src/test/java/OrderCheck.java", "test"],
    ["src/integrationTest/java/OrderCheck.java", "test"],
    ["src/testFixtures/java/Orders.java", "test"],
    ["src/functional-test/java/Orders.java", "test"],
    ["src/main/java/OrderTest.java", "test"],
    ["src/order/__tests__/sums.ts", "test"],
    ["api/order.pb.go", "generated"],
    ["src/__generated__/schema.ts", "generated"],
    ["src/order.ts", undefined],
    ["src/latest/order.ts", undefined],
    ["src/testimonials/quote.ts", undefined],
    ["src/contests/round.ts", undefined],
  ])("%s: %s", (path, role) => {
    expect(roleOf(path)).toBe(role);
  });
});

describe("why a file is left out", () => {
  const paths = ["vendor/modules.txt", "app/vendor/autoload.php", "cli/compiled/glob/package.json"];
  it.each([
    ["node_modules/a/index.js", "vendored"],
    ["vendor/example.com/a/a.go", "vendored"],
    ["other/vendor/a.go", undefined],
    ["app/vendor/lib/a.js", "vendored"],
    ["cli/compiled/glob/index.js", "vendored"],
    ["compiled/index.js", undefined],
    ["test/fixtures/a.ts", "fixture"],
    ["pkg/testdata/a.go", "fixture"],
    ["src/main/resources/archetype-resources/src/main/java/A.java", "fixture"],
    ["src/test/resources/shop/src/main/java/A.java", "fixture"],
    ["src/main/resources/static/app.js", undefined],
    ["templates/{{cookiecutter.name}}/main.go", "fixture"],
    ["src/main/java/resources/A.java", undefined],
  ])("%s: %s", (path, reason) => {
    expect(exclusions(paths)(path)).toBe(reason);
  });
});

describe("what wires the layers together", () => {
  const { placeOf } = inferred([
    "src/domain/a.ts",
    "src/application/a.ts",
    "src/infrastructure/a.ts",
    "src/shared/a.ts",
  ]);

  it.each([
    ["src/main.ts", "main"],
    ["src/app.ts", "main"],
    ["src/index.ts", "main"],
    ["src/orders.module.ts", "main"],
    ["cmd/shop/flags.go", "main"],
    ["src/domain/main.ts", undefined],
    ["src/domain/index.ts", undefined],
    ["src/tools/app.ts", undefined],
    ["src/shared/text.ts", "shared"],
    ["src/domain/order.test.ts", "test"],
  ])("%s: %s", (path, role) => {
    expect(placeOf(path).role).toBe(role);
  });
});
