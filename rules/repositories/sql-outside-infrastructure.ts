import * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { sqlFreeCode, straySql } from "../../src/domain/repositories/stray-sql.ts";
import { java, lines, shop } from "../cqrs-example.ts";

const options = z.strictObject({
  readSide: z
    .boolean()
    .default(true)
    .describe(
      "Let query handlers, read models, types that say they read, and folders of queries hold SQL that only reads",
    ),
});

export const sqlOutsideInfrastructure = defineRule<z.infer<typeof options>>({
  id: "repositories/sql-outside-infrastructure",
  summary: {
    en: "SQL stands outside of the infrastructure layer.",
    "zh-CN": "SQL 出现在基础设施层之外。",
  },
  why: {
    en: "Whoever changes a table must then look through the whole program, and what decides cannot be tested without a database.",
    "zh-CN": "修改一张表就得翻遍整个程序，业务决策也离不开数据库，无法单独测试。",
  },
  fix: {
    en: "Put the statement into a repository or a read model of the infrastructure layer, and ask that for what is needed.",
    "zh-CN": "把该语句移入基础设施层的仓储或读模型，再由其提供所需数据。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "syntax",
  reads: sqlFreeCode,
  examines: {
    en: "files of the domain, application and interface layers",
    "zh-CN": "领域层、应用层和接口层的文件",
  },
  options,
  messages: {
    text: {
      text: {
        en: 'Layer "{layer}" speaks SQL in {place}: {sql}',
        "zh-CN": "“{layer}”层的 {place} 中含有 SQL：{sql}",
      },
    },
    builder: {
      text: {
        en: 'Layer "{layer}" builds SQL in {place}: {sql}',
        "zh-CN": "“{layer}”层的 {place} 中拼装了 SQL：{sql}",
      },
    },
  },
  examples: {
    given: shop,
    bad: {
      "typescript/src/application/count-orders.ts": lines(
        "export interface Database {",
        "  query(text: string): Promise<number>;",
        "}",
        "",
        "export function countOrders(database: Database): Promise<number> {",
        '  return database.query("SELECT count(*) FROM orders"); // expect: repositories/sql-outside-infrastructure',
        "}",
      ),
      "go/internal/application/count_orders.go": lines(
        "package application",
        "",
        'const openOrders = "SELECT count(*) FROM orders WHERE open" // expect: repositories/sql-outside-infrastructure',
      ),
      [`${java}/application/CountOrders.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public class CountOrders {",
        '  private static final String OPEN = "SELECT count(*) FROM orders WHERE open"; // expect: repositories/sql-outside-infrastructure',
        "}",
      ),
    },
    good: {
      "typescript/src/infrastructure/order-counts.ts": lines(
        'export const openOrders = "SELECT count(*) FROM orders WHERE open";',
      ),
      "go/internal/application/query/count_orders.go": lines(
        "package query",
        "",
        'const openOrders = "SELECT count(*) FROM orders WHERE open"',
      ),
      [`${java}/application/CountOrders.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public class CountOrders {",
        '  private static final String TITLE = "Select an order from the list";',
        "}",
      ),
    },
  },

  *check({ code }, { readSide }) {
    for (const file of code.files.values()) {
      for (const { at, place, what, kind } of straySql(code, file, readSide)) {
        const params = { layer: file.place.layer ?? "application", place, sql: what };
        yield { at: locate(file, at), message: kind, params, subject: [file.path, place] };
      }
    }
    return code.files.size;
  },
});
