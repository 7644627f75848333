import { describe, expect, it } from "vitest";
import { linesOf } from "./found-in.ts";

const rule = "transactions/proxy-bypass";
const imports = [
  "org.springframework.cache.annotation.*",
  "org.springframework.cache.annotation.Cacheable",
  "org.springframework.scheduling.annotation.Async",
  "org.springframework.transaction.annotation.Propagation",
  "org.springframework.transaction.annotation.Transactional",
  "org.springframework.transaction.support.TransactionTemplate",
];

/** A class whose members stand from line 4 on. */
function orders(members: string, head = "public class Orders {", more: Readonly<Record<string, string>> = {}) {
  const lines = ["package com.example.shop;", imports.map((one) => `import ${one};`).join(" "), head, members, "}", ""];
  return { "Orders.java": lines.join("\n"), ...more };
}

const cases: readonly (readonly [name: string, members: string, lines: readonly number[]])[] = [
  ["a caller without a transaction", "public void all() { one(); }\n@Transactional public void one() {}", [4]],
  ["a caller with one", "@Transactional public void all() { one(); }\n@Transactional public void one() {}", []],
  [
    "a transaction of its own",
    "@Transactional public void all() { one(); }\n@Transactional(propagation = Propagation.REQUIRES_NEW) public void one() {}",
    [4],
  ],
  [
    "a write from within a transaction for reading",
    "@Transactional(readOnly = true) public void all() { one(); }\n@Transactional public void one() {}",
    [4],
  ],
  [
    "whoever runs with and without",
    "public void all() { one(); }\n@Transactional(propagation = Propagation.SUPPORTS) public void one() {}",
    [],
  ],
  [
    "a private method that a transaction leads to",
    "@Transactional public void all() { some(); }\nprivate void some() { one(); }\n@Transactional public void one() {}",
    [],
  ],
  [
    "a private method that nothing leads to but a way without",
    "public void all() { some(); }\nprivate void some() { one(); }\n@Transactional public void one() {}",
    [5],
  ],
  [
    "a private method that nobody calls by name",
    "private void some() { one(); }\n@Transactional public void one() {}",
    [],
  ],
  [
    "a transaction that is run",
    "TransactionTemplate template;\npublic void all() { template.execute(s -> { one(); return 1; }); }\n@Transactional public void one() {}",
    [],
  ],
  ["another object", "Orders self;\npublic void all() { self.one(); }\n@Transactional public void one() {}", []],
  [
    "an overload that says nothing",
    "public void all() { one(1); }\n@Transactional public void one() {}\npublic void one(int id) {}",
    [],
  ],
  [
    "overloads of which one promises more",
    "@Transactional public void all() { one(1); }\n@Transactional @Async public void one(long id) {}\n@Transactional public void one(Long id) {}",
    [],
  ],
  [
    "a class without a name",
    "public void all() { new Thread() { public void run() { one(); } void one() {} }.start(); }\n@Transactional public void one() {}",
    [],
  ],
  ["a cache", "public void all() { one(); }\n@Cacheable public void one() {}", [4]],
  [
    "a thread of its own, whatever the transaction",
    "@Transactional public void all() { one(); }\n@Async public void one() {}",
    [4],
  ],
  ["a private method, once", "public void all() { one(); }\n@Async private void one() {}", [5]],
  ["a static method", "@Transactional public static void one() {}", [4]],
  ["a final method", "@Cacheable public final void one() {}", [4]],
];

describe("proxy-bypass", () => {
  it.each(cases)("%s", async (_name, members, lines) => {
    expect(await linesOf(rule, orders(members))).toEqual(lines);
  });

  it("lets a final method be that an interface stands before", async () => {
    const head = "public class Orders implements Listed {";
    expect(await linesOf(rule, orders("@Cacheable public final void one() {}", head))).toEqual([]);
  });

  it("knows what the class says of all its methods", async () => {
    const members = "public void all() { one(); }\n@Transactional public void one() {}";
    expect(await linesOf(rule, orders(members, "@Transactional public class Orders {"))).toEqual([]);
  });

  it("knows what a base class says", async () => {
    const base = `package com.example.shop; import org.springframework.transaction.annotation.Transactional;\n@Transactional abstract class Base { }\n`;
    const members = "public void all() { one(); }\n@Transactional public void one() {}";
    expect(await linesOf(rule, orders(members, "public class Orders extends Base {", { "Base.java": base }))).toEqual(
      [],
    );
  });

  it("takes this for the proxy in an interface", async () => {
    const members = "default void all() { one(); }\n@Transactional void one();";
    expect(await linesOf(rule, orders(members, "public interface Orders {"))).toEqual([]);
  });

  it("is silent where AspectJ weaves", async () => {
    const settings =
      "package com.example.shop; import org.springframework.context.annotation.AdviceMode; import org.springframework.transaction.annotation.EnableTransactionManagement;\n@EnableTransactionManagement(mode = AdviceMode.ASPECTJ) class Settings {}\n";
    const members = "public void all() { one(); }\n@Transactional public void one() {}";
    expect(await linesOf(rule, orders(members, undefined, { "Settings.java": settings }))).toEqual([]);
  });

  it("is silent in a project of Quarkus, which acts on such calls too", async () => {
    const other = "package com.example.shop; import io.quarkus.runtime.Startup;\n@Startup class Beginning {}\n";
    const members = "public void all() { one(); }\n@Transactional public void one() {}";
    expect(await linesOf(rule, orders(members, undefined, { "Beginning.java": other }))).toEqual([]);
  });
});
