import { expect, it } from "vitest";
import { changesTables } from "../../src/domain/repositories/table-changes.ts";

it.each([
  ["src/application/migrations/0001-orders.ts", true],
  ["internal/app/migrate/orders.go", true],
  ["src/interface/seeders/orders.ts", true],
  ["src/application/migration-report.ts", false],
  ["internal/app/orders.go", false],
])("%s: %s", (path, changes) => {
  expect(changesTables(path)).toBe(changes);
});
