import * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { opened } from "../../src/domain/transactions/misplaced.ts";
import { transactionalCode } from "../../src/domain/transactions/reads.ts";
import { bankLayers, goDoor, javaDoor, tsDoor } from "../bank-doors-example.ts";

const options = z.strictObject({
  repositories: z.boolean().default(true).describe("Repositories may open transactions of their own"),
});

export const boundaryLayer = defineRule<z.infer<typeof options>>({
  id: "transactions/boundary-layer",
  summary: {
    en: "A transaction is opened where nobody knows what belongs together.",
    "zh-CN": "在不了解哪些操作应当一起提交的地方开启了事务。",
  },
  why: {
    en: "A controller holds the connection while it reads requests and writes answers, and other doors to the same use case run without the transaction; a repository knows one part of the work alone.",
    "zh-CN": "控制器在读取请求和写出响应期间一直占用连接，而同一用例的其他入口却没有事务；仓储只了解其中一部分工作。",
  },
  fix: {
    en: "Open the transaction in the use case (or a unit of work that it asks), and let the controller call that.",
    "zh-CN": "在用例（或用例所用的工作单元）中开启事务，控制器只调用该用例。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: transactionalCode,
  examines: { en: "places that open transactions", "zh-CN": "开启事务的位置" },
  options,
  messages: {
    controller: {
      text: {
        en: "{holder} takes requests and opens a transaction itself.",
        "zh-CN": "{holder} 接收请求，却自己开启事务。",
      },
    },
    repository: {
      text: {
        en: "{holder} opens a transaction of its own: what other repositories write cannot be part of it.",
        "zh-CN": "{holder} 自行开启事务：其他仓储的写入无法加入其中。",
      },
      fix: {
        en: "Take the transaction as a parameter, or from the unit of work that the use case has begun.",
        "zh-CN": "以参数形式接收事务，或从用例已开启的工作单元中取得。",
      },
    },
  },
  examples: {
    given: bankLayers,
    bad: {
      ...goDoor(`
tx, err := d.db.BeginTx(r.Context(), nil) // expect: transactions/boundary-layer
if err != nil {
	w.WriteHeader(http.StatusInternalServerError)
	return
}
defer tx.Rollback()
if err := d.transfers.Run(r.Context(), tx, r.FormValue("from"), r.FormValue("to")); err != nil {
	w.WriteHeader(http.StatusInternalServerError)
	return
}
if err := tx.Commit(); err != nil {
	w.WriteHeader(http.StatusInternalServerError)
}`),
      ...tsDoor(`
await this.source.transaction((manager) => this.transfers.run(manager, from, to)); // expect: transactions/boundary-layer`),
      ...javaDoor("@Transactional // expect: transactions/boundary-layer"),
    },
    good: {
      ...goDoor(`
if err := d.transfers.Start(r.Context(), r.FormValue("from"), r.FormValue("to")); err != nil {
	w.WriteHeader(http.StatusInternalServerError)
}`),
      ...tsDoor(`
await this.transfers.start(from, to);`),
      ...javaDoor("@Deprecated"),
    },
  },

  *check({ code }, { repositories }) {
    let examined = 0;
    for (const file of code.files.values()) {
      for (const { file: where, at, holder, owner } of opened(code, file)) {
        examined++;
        if (owner === "other" || (owner === "repository" && repositories)) continue;
        yield { at: locate(where, at), message: owner, params: { holder }, subject: [where.path, holder] };
      }
    }
    return examined;
  },
});
