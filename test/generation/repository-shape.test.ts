import { describe, expect, it } from "vitest";
import { misshapen, usualLookup } from "../../src/domain/repositories/shape.ts";
import { codeOf } from "../code/read.ts";

/** What stands out among repositories of Java, given the methods of each. */
async function oddMethods(methods: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const files = Object.entries(methods).map(([name, body]) => [
    `src/main/java/shop/domain/${name}.java`,
    `package shop.domain;\n\npublic interface ${name} { ${body} }\n`,
  ]);
  const place =
    "package shop.application;\n\nimport shop.domain.OrderRepository;\n\nclass Place { OrderRepository orders; }\n";
  const code = await codeOf({ ...Object.fromEntries(files), "src/main/java/shop/application/Place.java": place });
  const repositories = code.roles.with("repository");
  const usual = usualLookup(code, repositories);
  return repositories.flatMap((one) =>
    misshapen(code, one, usual).map(({ kind, method }) => `${kind} ${one.type.name}.${method.function.name}`),
  );
}

const find = "Invoice findById(String id);";

describe("methods of repositories that stand out", () => {
  it("one thing is looked up under another name", async () => {
    const others = { InvoiceRepository: find, PaymentRepository: find, RefundRepository: find };
    expect(await oddMethods({ ...others, OrderRepository: "Order getOrder(OrderId orderId);" })).toEqual([
      "other-name OrderRepository.getOrder",
    ]);
  });

  it("the name of the thing makes no other name", async () => {
    const others = { InvoiceRepository: find, PaymentRepository: find, RefundRepository: find };
    expect(await oddMethods({ ...others, OrderRepository: "Order findOrderById(String orderId);" })).toEqual([]);
  });

  it("nothing is usual among three", async () => {
    const others = { InvoiceRepository: find, PaymentRepository: find };
    expect(await oddMethods({ ...others, OrderRepository: "Order getOrder(OrderId orderId);" })).toEqual([]);
  });

  it.each([
    ["Object find(OrderId id);", 1],
    ["Order find(Object id);", 1],
    ["java.util.List<Object> all();", 1],
    ["java.util.Map<String, Object> figures();", 0],
    ["<T> T find(OrderId id);", 0],
  ])("a type that says nothing: %s", async (body, count) => {
    expect(await oddMethods({ OrderRepository: body })).toHaveLength(count);
  });
});
