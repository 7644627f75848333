import { locate } from "../../src/domain/code/locate.ts";
import { modelCode } from "../../src/domain/code/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { flawsOf, statedValues } from "../../src/domain/values/changes.ts";
import { noOptions } from "../options.ts";

export const valueObjectImmutable = defineRule({
  id: "ddd/value-object-immutable",
  summary: {
    en: "A value object can be changed, or holds an entity.",
    "zh-CN": "值对象可以被修改，或者持有实体。",
  },
  why: {
    en: "Values are shared freely because they never change; one that does changes everybody who holds it.",
    "zh-CN": "值对象正因为不变才能随意共享；一旦可变，所有持有者都会随之改变。",
  },
  fix: {
    en: "Make the fields final and let changes return a new value; hold the id of an entity instead of the entity.",
    "zh-CN": "把字段设为只读，让修改返回新值；需要引用实体时只持有其标识。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "syntax",
  reads: modelCode,
  examines: { en: "value objects that say so", "zh-CN": "已声明的值对象" },
  options: noOptions,
  messages: {
    setter: {
      text: {
        en: "Value object {owner} lets {member} be set from outside.",
        "zh-CN": "值对象 {owner} 允许外部设置 {member}。",
      },
    },
    field: {
      text: {
        en: "Field {member} of value object {owner} is open for writing.",
        "zh-CN": "值对象 {owner} 的字段 {member} 可以被外部写入。",
      },
    },
    change: {
      text: { en: "{owner}.{member} changes a value object.", "zh-CN": "{owner}.{member} 修改了值对象自身。" },
      fix: {
        en: "Return a new value from it and leave the old one as it is.",
        "zh-CN": "让它返回一个新值，原值保持不变。",
      },
    },
    entity: {
      text: {
        en: "Value object {owner} holds the entity {held} in {member}.",
        "zh-CN": "值对象 {owner} 在 {member} 中持有实体 {held}。",
      },
      fix: {
        en: "Hold the id of the entity, or make what holds it an entity as well.",
        "zh-CN": "只持有该实体的标识，或者把持有者也建模为实体。",
      },
    },
  },
  examples: {
    given: {
      "package.json": '{ "name": "shop" }',
      "src/application/ship-order.ts": 'export type { Address } from "../domain/address";\n',
      "src/domain/value-object.ts": "export abstract class ValueObject {}\n",
      "src/main/java/shop/application/ShipOrder.java":
        "package shop.application;\n\nimport shop.domain.Money;\n\nclass ShipOrder { Money fee; }\n",
    },
    bad: {
      "src/domain/address.ts": `import { ValueObject } from "./value-object";
export class Address extends ValueObject {
  constructor(private town: string, readonly street: string) {
    super();
  }
  moveTo(town: string): void { // expect: ddd/value-object-immutable
    this.town = town;
  }
}
`,
      "src/main/java/shop/domain/Money.java": `package shop.domain;

import org.jmolecules.ddd.annotation.ValueObject;

@ValueObject
public class Money {
  public long cents; // expect: ddd/value-object-immutable
  private String currency;

  public void setCurrency(String currency) { // expect: ddd/value-object-immutable
    this.currency = currency;
  }
}
`,
    },
    good: {
      "src/domain/address.ts": `import { ValueObject } from "./value-object";
export class Address extends ValueObject {
  constructor(private readonly town: string, readonly street: string) {
    super();
  }
  movedTo(town: string): Address {
    return new Address(town, this.street);
  }
}
`,
      "src/main/java/shop/domain/Money.java": `package shop.domain;

import org.jmolecules.ddd.annotation.ValueObject;

@ValueObject
public class Money {
  private final long cents;
  private final String currency;
  private int hash;

  public Money(long cents, String currency) {
    this.cents = cents;
    this.currency = currency;
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = Long.hashCode(cents) + currency.hashCode();
    }
    return hash;
  }
}
`,
    },
  },

  *check({ code }) {
    const values = statedValues(code);
    for (const value of values) {
      for (const { kind, file, at, member, held = "" } of flawsOf(code, value)) {
        yield {
          at: locate(file, at),
          message: kind,
          params: { owner: value.type.name, member, held },
          subject: [file.path, `${value.type.name}.${member}`, kind],
        };
      }
    }
    return values.length;
  },
});
