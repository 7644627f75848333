import { expect, it } from "vitest";
import { shownObjects } from "../../src/domain/domain-objects/shown-objects.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { codeOf } from "../code/read.ts";

/** What a file shows of the model, by the names of types. */
async function shownBy(path: string, tree: FileTree): Promise<readonly string[]> {
  const code = await codeOf(tree);
  const file = code.files.get(path);
  return file ? shownObjects(code, file).shown.map(({ object }) => object.type.name) : ["unread"];
}

const goDomain = `package domain

type Order struct {
	ID    string
	Lines []Line
}

type Line struct {
	Article string
	Cents   int
}

type OrderResponse struct {
	ID    string
	Total int
}

type Orders interface {
	All() ([]Order, error)
	Show() (OrderResponse, error)
}
`;

const goCases: readonly (readonly [says: string, statement: string, shown: readonly string[]])[] = [
  ["a list of them", "found, _ := orders.All()\n\tc.JSON(200, found)", ["Order"]],
  ["one within a map", 'c.JSON(200, gin.H{"order": domain.Order{}})', ["Order"]],
  ["one given to what turns it into something else", "c.JSON(200, toResponse(domain.Order{}))", []],
  ["a type that is made to be shown", "found, _ := orders.Show()\n\tc.JSON(200, found)", []],
  ["what a template is given", 'c.HTML(200, "order.html", domain.Order{})', []],
];

it.each(goCases)("Go: %s", async (_says, statement, shown) => {
  const handler = `package http\n\nimport (\n\t"example.com/shop/internal/domain"\n\t"github.com/gin-gonic/gin"\n)\n\nvar orders domain.Orders\n\nfunc toResponse(order domain.Order) map[string]string { return nil }\n\nfunc show(c *gin.Context) {\n\t${statement}\n}\n`;
  const tree = {
    "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
    "internal/domain/order.go": goDomain,
    "internal/application/all.go":
      'package application\n\nimport "example.com/shop/internal/domain"\n\nfunc All(orders domain.Orders) {}\n',
    "internal/interface/http/orders.go": handler,
  };
  expect(await shownBy("internal/interface/http/orders.go", tree)).toEqual(shown);
});

it("Java: knows entities of a database where there are no layers, and tells of a method once", async () => {
  const tree = {
    "shop/Order.java":
      "package shop;\n\nimport jakarta.persistence.Entity;\n\n@Entity\npublic class Order {\n  String id;\n}\n",
    "shop/Orders.java":
      'package shop;\n\nimport java.util.List;\nimport org.springframework.http.ResponseEntity;\nimport org.springframework.web.bind.annotation.*;\n\n@RestController\nclass Orders {\n  @GetMapping("/orders")\n  ResponseEntity<List<Order>> all() {\n    Order order = new Order();\n    return ResponseEntity.ok(order);\n  }\n\n  @GetMapping("/names")\n  List<String> names() {\n    return List.of();\n  }\n}\n',
  };
  expect(await shownBy("shop/Orders.java", tree)).toEqual(["Order"]);
});
