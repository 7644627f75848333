import type { FileTree } from "../../src/domain/findings/rule.ts";

const imports = `import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jmolecules.ddd.types.Association;
import org.jmolecules.ddd.types.Entity;
import org.jmolecules.ddd.types.Identifier;
import org.jmolecules.ddd.types.ValueObject;
`;

function java(name: string, text: string): FileTree {
  return { [`shop/${name}.java`]: `package shop;\n\n${imports}\n${text}` };
}

/** Situations in which the other rules and ours may differ; they are no part of the twenty. */
function adjudicated(name: string, text: string): FileTree {
  return { [`adjudicated/${name}.java`]: `package adjudicated;\n\nimport shop.*;\n${imports}\n${text}` };
}

/** A shop in which every sentence of the rules of jMolecules is kept somewhere and broken somewhere. */
export const model: FileTree = {
  ...java("OrderId", "record OrderId(String value) implements Identifier {}\n"),
  ...java("Customer", "abstract class Customer implements AggregateRoot<Customer, OrderId> {}\n"),
  ...java("Voucher", "abstract class Voucher implements Entity<Customer, OrderId> {}\n"),
  ...java(
    "Supplier",
    "@org.jmolecules.ddd.annotation.AggregateRoot\nclass Supplier {} // theirs: what an annotated type is identified by is a convention of that library alone\n",
  ),
  ...java(
    "Parcel",
    "@org.jmolecules.ddd.annotation.Entity\ninterface Parcel {\n  @org.jmolecules.ddd.annotation.Identity\n  Long number();\n}\n",
  ),
  ...java(
    "Order",
    `abstract class Order implements AggregateRoot<Order, OrderId> {
  Line line;
  Parcel parcel;

  Voucher voucher; // both
  Collection<Voucher> vouchers; // both
  Map<String, Voucher> vouchersByCode; // both

  Customer buyer; // both
  Collection<Customer> payers; // both
  Map<String, Customer> payersByName; // both
  Collection<Collection<Customer>> groups; // both
  Map<String, List<Customer>> groupsByName; // both
  Supplier supplier; // both

  Association<Customer, OrderId> agent;
}
`,
  ),
  ...java("Line", "abstract class Line implements Entity<Order, OrderId> {\n  List<Gift> gifts;\n}\n"),
  ...java("Gift", "abstract class Gift implements Entity<Order, OrderId> {\n  Wrapping wrapping;\n}\n"),
  ...java("Wrapping", "abstract class Wrapping implements Entity<Order, OrderId> {\n  Voucher voucher; // both\n}\n"),
  ...java(
    "Receipt",
    `class Receipt implements ValueObject {
  Line line; // both
  Parcel parcel; // both
  Order order; // both
  Supplier supplier; // both

  static Order last;
}
`,
  ),
  ...java(
    "Catalogue",
    `@org.jmolecules.ddd.annotation.AggregateRoot
class Catalogue {
  @org.jmolecules.ddd.annotation.Identity
  Long id;

  Supplier main; // both
  Collection<Supplier> suppliers; // both
  Collection<Collection<Supplier>> groups; // both
  Map<String, Supplier> byName; // both
  Map<String, Collection<Supplier>> groupsByName; // both
}
`,
  ),
  ...java(
    "Shelf",
    `@org.jmolecules.ddd.annotation.AggregateRoot
class Shelf {
  @org.jmolecules.ddd.annotation.Identity
  Long id;

  Parcel parcel;
  Label label;

  class Label implements ValueObject {
    private final String text = "";
  }
}
`,
  ),
  ...adjudicated(
    "Invoice",
    `@org.jmolecules.ddd.annotation.AggregateRoot
class Invoice implements AggregateRoot<Invoice, OrderId> {
  List<InvoiceLine> lines;
  Optional<Customer> payer; // ours: an optional holds what it holds, as a list does
  Map<Customer, String> notes; // ours: what a map holds as a key it holds
}

class InvoiceLine implements Entity<Invoice, OrderId> {
  Invoice invoice; // theirs: a part may know its root, it crosses no boundary
}

class Statement implements ValueObject {
  List<InvoiceLine> lines; // ours: many entities in a value are no better than one
}
`,
  ),
};
