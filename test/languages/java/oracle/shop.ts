import type { Files } from "../project-of.ts";

/** A little project in which every way to name a type occurs, and every difference between text and byte code. */
export const shop: Files = {
  "src/main/java/com/acme/order/package-info.java": `/** Orders. */
@Marked
package com.acme.order;
import com.acme.mark.Marked;
`,
  "src/main/java/com/acme/order/Order.java": `package com.acme.order;

import static com.acme.pay.Prices.CENTS;
import static com.acme.pay.Prices.*;
import com.acme.mark.Marked;
import com.acme.mark.Erased;
import com.acme.pay.Bill;
import com.acme.pay.Bill.Line;
import com.acme.pay.Unused;
import com.acme.text.Documented;
import java.util.*;
import java.util.function.Function;

/** Speaks of {@link Documented}. */
@Erased
public class Order extends Base<Item> implements Comparable<Order> {
  private final Map<String, Item> items = new HashMap<>();
  @Marked(Kind.class) private Bill bill;
  private java.sql.Date date;
  private com.acme.text.@com.acme.mark.OfType Plain plain;
  enum State { OPEN, Closed, Item { void f() {} } }

  <T extends Item, R> R total(Function<? super T, R> price, Line[] lines, State... states) throws Refused {
    int cents = CENTS + Prices2.half(3);
    for (var entry : items.entrySet()) cents += entry.getValue().bill().number();
    Object copy = lines.length > 0 ? (Line) lines[0] : Discount.class;
    if (copy instanceof Line line && line.equals(plain)) throw new Refused();
    switch (states[0]) { case OPEN, Closed: break; case Item: return null; default: }
    Runnable print = () -> Printer.print(price);
    return states.length == 0 ? null : Caster.<R>cast(plain);
  }

  @Override public int compareTo(Order other) { return new Object() { Inner inner; int x() { return 1; } }.x(); }
  class Inner {}
}
`,
  "src/main/java/com/acme/order/Base.java":
    "package com.acme.order;\npublic abstract class Base<T> { protected static class Kind {} T value; }\n",
  "src/main/java/com/acme/order/Item.java":
    "package com.acme.order;\nimport com.acme.pay.*;\npublic class Item { Bill bill() { return null; } }\n",
  "src/main/java/com/acme/order/Discount.java":
    "package com.acme.order;\npublic sealed interface Discount permits Discount.Half { record Half(Item item) implements Discount {} }\n",
  "src/main/java/com/acme/order/Discounted.java": "package com.acme.order;\nclass Discounted extends Base<Item> {}\n",
  "src/main/java/com/acme/order/Rebate.java":
    "package com.acme.order;\nclass Rebate extends Discounted { Kind kind; }\n",
  "src/main/java/com/acme/order/Chain.java":
    "package com.acme.order;\nclass Chain { Object number = new Item().bill().number2; }\n",
  "src/main/java/com/acme/order/Notes.java":
    "package com.acme.order;\nimport com.acme.text.Documented;\n/** {@link Documented} */\nclass Notes {}\n",
  "src/main/java/com/acme/order/Tagged.java":
    "package com.acme.order;\nimport com.acme.mark.Erased;\n@Erased class Tagged {}\n",
  "src/main/java/com/acme/order/Stale.java": "package com.acme.order;\nimport com.acme.pay.Unused;\nclass Stale {}\n",
  "src/main/java/com/acme/order/Local.java":
    "package com.acme.order;\nclass Local { int f() { java.util.List<com.acme.pay.Bill> bills = null; return bills.size(); } }\n",
  "src/main/java/com/acme/order/Listed.java":
    "package com.acme.order;\nimport com.acme.mark.Marked;\n@Marked(com.acme.text.Plain.class) class Listed {}\n",
  "src/main/java/com/acme/order/Refused.java":
    "package com.acme.order;\npublic class Refused extends RuntimeException {}\n",
  "src/main/java/com/acme/order/Printer.java":
    "package com.acme.order;\nclass Printer { static void print(Object o) { System.out.println(o); } }\n",
  "src/main/java/com/acme/order/Caster.java":
    'package com.acme.order;\nclass Caster { @SuppressWarnings("unchecked") static <C> C cast(Object o) { return (C) o; } }\n',
  "src/main/java/com/acme/order/Prices2.java":
    "package com.acme.order;\nclass Prices2 { static int half(int i) { return com.acme.pay.Prices.ONE * i; } }\n",
  "src/main/java/com/acme/pay/Prices.java":
    "package com.acme.pay;\npublic class Prices { public static final int CENTS = 100; public static final int ONE = 1; }\n",
  "src/main/java/com/acme/pay/Bill.java":
    "package com.acme.pay;\npublic class Bill { public Number2 number2; public int number() { return 1; } public record Line(int i) {} }\n",
  "src/main/java/com/acme/pay/Number2.java": "package com.acme.pay;\npublic class Number2 {}\n",
  "src/main/java/com/acme/pay/Unused.java": "package com.acme.pay;\npublic class Unused {}\n",
  "src/main/java/com/acme/text/Documented.java": "package com.acme.text;\npublic class Documented {}\n",
  "src/main/java/com/acme/text/Plain.java": "package com.acme.text;\npublic class Plain {}\n",
  "src/main/java/com/acme/mark/Marked.java":
    "package com.acme.mark;\nimport java.lang.annotation.*;\n@Retention(RetentionPolicy.RUNTIME) public @interface Marked { Class<?> value() default Object.class; }\n",
  "src/main/java/com/acme/mark/Erased.java":
    "package com.acme.mark;\nimport java.lang.annotation.*;\n@Retention(RetentionPolicy.SOURCE) public @interface Erased {}\n",
  "src/main/java/com/acme/mark/OfType.java":
    "package com.acme.mark;\nimport java.lang.annotation.*;\n@Target(ElementType.TYPE_USE) @Retention(RetentionPolicy.SOURCE) public @interface OfType {}\n",
};
