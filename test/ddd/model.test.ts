import { describe } from "vitest";
import { layers, situations } from "./table.ts";

describe("aggregates know each other by id", () => {
  const given = {
    ...layers.typescript,
    ...layers.java,
    "src/domain/aggregate-root.ts":
      "export abstract class AggregateRoot<Props> {\n  constructor(readonly props: Props) {}\n}\n",
    "src/domain/customer.ts":
      'import { AggregateRoot } from "./aggregate-root";\nexport class Customer extends AggregateRoot<object> {}\n',
  };
  situations("ddd/aggregate-ref-by-id", given, [
    [
      "also where the fields stand in a type of their own, and in lists, maps and what may be missing",
      {
        "src/domain/order.ts": `import { AggregateRoot } from "./aggregate-root";
import type { Customer } from "./customer";
interface OrderProps {
  buyer: Customer; // expect: ddd/aggregate-ref-by-id
  payers: readonly Customer[]; // expect: ddd/aggregate-ref-by-id
  byName: Map<string, Customer>; // expect: ddd/aggregate-ref-by-id
  agent?: Customer | null; // expect: ddd/aggregate-ref-by-id
  load: () => Customer;
}
export class Order extends AggregateRoot<OrderProps> {}
`,
      },
    ],
    [
      "what a repository keeps is a root, and its parts may know it",
      {
        "src/main/java/shop/domain/Order.java":
          "package shop.domain;\n\nimport java.util.List;\n\npublic class Order {\n  List<Line> lines;\n  Article gift; // expect: ddd/aggregate-ref-by-id\n  Order parent;\n}\n",
        "src/main/java/shop/domain/Line.java": "package shop.domain;\n\npublic class Line {\n  Order order;\n}\n",
        "src/main/java/shop/domain/Article.java": "package shop.domain;\n\npublic class Article {}\n",
        "src/main/java/shop/domain/OrderRepository.java":
          "package shop.domain;\n\npublic interface OrderRepository {\n  Order find(String id);\n}\n",
        "src/main/java/shop/domain/ArticleRepository.java":
          "package shop.domain;\n\nimport java.util.Optional;\n\npublic interface ArticleRepository {\n  Optional<Article> find(String id);\n}\n",
      },
    ],
    [
      "a repository of Spring Data says nothing: every table has one",
      {
        "src/main/java/shop/domain/Order.java": "package shop.domain;\n\npublic class Order {\n  Article gift;\n}\n",
        "src/main/java/shop/domain/Article.java": "package shop.domain;\n\npublic class Article {}\n",
        "src/main/java/shop/domain/OrderRepository.java":
          "package shop.domain;\n\nimport org.springframework.data.repository.CrudRepository;\n\npublic interface OrderRepository extends CrudRepository<Order, Long> {}\n",
        "src/main/java/shop/domain/ArticleRepository.java":
          "package shop.domain;\n\nimport org.springframework.data.repository.CrudRepository;\n\npublic interface ArticleRepository extends CrudRepository<Article, Long> {}\n",
      },
    ],
  ]);
});

describe("value objects stay what they are", () => {
  const given = {
    ...layers.typescript,
    ...layers.java,
    "src/domain/value-object.ts":
      "export abstract class ValueObject<Props> {\n  constructor(readonly props: Props) {}\n}\n",
  };
  situations("ddd/value-object-immutable", given, [
    [
      "setters, open fields and what is inside of the properties",
      {
        "src/domain/address.ts": `import { ValueObject } from "./value-object";
export class Address extends ValueObject<{ town: string }> {
  street = ""; // expect: ddd/value-object-immutable
  private zip = "";
  static count = 0;
  set code(code: string) { // expect: ddd/value-object-immutable
    this.zip = code;
  }
  move(town: string): void { // expect: ddd/value-object-immutable
    this.props.town = town;
  }
  private fill(zip: string): void {
    this.zip = zip;
  }
}
`,
      },
    ],
    [
      "setters that Lombok writes",
      {
        "src/main/java/shop/domain/Address.java": `package shop.domain;

import lombok.Data;
import org.jmolecules.ddd.types.ValueObject;

@Data
public class Address implements ValueObject {
  private String town; // expect: ddd/value-object-immutable
  private final String street;
}
`,
      },
    ],
    [
      "a name alone is not held against anybody; records cannot change",
      {
        "src/main/java/shop/domain/Money.java":
          "package shop.domain;\n\nimport org.jmolecules.ddd.types.ValueObject;\n\npublic record Money(long cents) implements ValueObject {}\n",
        "src/domain/town-value-object.ts": "export class TownValueObject {\n  name = '';\n}\n",
      },
    ],
  ]);
});

describe("money is no binary fraction", () => {
  situations("ddd/money-float", { ...layers.go, ...layers.java, ...layers.typescript }, [
    [
      "whatever holds it, each name once",
      {
        "internal/domain/order.go": `package domain

type Order struct {
	UnitPrices []float64 // expect: ddd/money-float
	ShippingFee *float32 // expect: ddd/money-float
	PriceRatio float64
	Total int64
}

func (o Order) Total2() float64 { return 0 }

func Pay(amount float64) float64 { return amount } // expect: ddd/money-float
`,
      },
    ],
    [
      "what is made for showing may round; TypeScript has no other number",
      {
        "src/main/java/shop/application/OrderView.java":
          "package shop.application;\n\nclass OrderView {\n  double price;\n}\n",
        "src/main/java/shop/domain/Order.java":
          "package shop.domain;\n\nclass Order {\n  Double getTotal() { // expect: ddd/money-float\n    return 0.0;\n  }\n}\n",
        "src/domain/order.ts": "export class Order {\n  price = 0;\n  constructor(readonly total: number) {}\n}\n",
      },
    ],
  ]);
});

describe("errors of the domain", () => {
  situations("ddd/domain-errors", { ...layers.go, ...layers.typescript }, [
    [
      "a function that only throws has nothing to say; an error of one's own may be called Error",
      {
        "src/domain/order.ts": `import { Error as ShopError } from "./errors";
export class Order {
  pay(): void {
    throw new Error("not yet");
  }
  place(open: boolean): void {
    if (!open) throw new ShopError();
  }
}
`,
        "src/domain/errors.ts": "export class Error extends globalThis.Error {}\n",
      },
    ],
    [
      "what was caught may be handed on in whatever holds it",
      {
        "src/domain/order.ts": `export function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error("unreadable", error);
  }
}
export function total(text: string): number {
  try {
    return Number(text);
  } catch (error) {
    throw new Error("no number"); // expect: ddd/domain-errors
  }
}
`,
      },
    ],
    [
      "errors without a name are told of in Go only where asked",
      {
        "internal/domain/order.go":
          'package domain\n\nimport "errors"\n\nfunc Place(open bool) error {\n\tif !open {\n\t\treturn errors.New("closed")\n\t}\n\treturn nil\n}\n',
      },
    ],
  ]);
});

describe("domain services remember nothing", () => {
  situations("ddd/domain-service-stateless", { ...layers.go, ...layers.java }, [
    [
      "but may be prepared, and what a table keeps is no service",
      {
        "src/main/java/shop/domain/PricingService.java": `package shop.domain;

import jakarta.annotation.PostConstruct;
import java.util.HashMap;
import java.util.Map;

public class PricingService {
  private final Map<String, Long> prices = new HashMap<>();

  @PostConstruct
  void load() {
    prices.put("book", 900L);
  }

  public Long price(String article) {
    return prices.get(article);
  }
}
`,
        "src/main/java/shop/domain/DiscountPolicy.java": `package shop.domain;

import jakarta.persistence.Entity;

@Entity
public class DiscountPolicy {
  private boolean active;

  public void activate() {
    active = true;
  }
}
`,
      },
    ],
    [
      "in Go a map of the service is its memory",
      {
        "internal/domain/pricing.go":
          "package domain\n\ntype PricingService struct{ seen map[string]bool }\n\nfunc (s *PricingService) Price(article string) {\n\ts.seen[article] = true // expect: ddd/domain-service-stateless\n}\n",
      },
    ],
  ]);
});
