import { locate } from "../../src/domain/code/locate.ts";
import { listensAside } from "../../src/domain/endpoints/aside.ts";
import { listenersIn } from "../../src/domain/endpoints/listeners.ts";
import { opensPorts } from "../../src/domain/endpoints/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";

export const serverErrorIgnored = defineRule({
  id: "composition/server-error-ignored",
  summary: {
    en: "Nobody looks at the error with which a server stops.",
    "zh-CN": "服务器停止时返回的错误没有人查看。",
  },
  why: {
    en: "If the port is taken or the certificate missing, the call returns at once: the program ends as if all were well, or runs on and serves nobody.",
    "zh-CN": "端口被占用或缺少证书时，该调用会立即返回：程序要么像一切正常那样结束，要么继续运行却不为任何人服务。",
  },
  fix: {
    en: "Return it, send it to a channel that main waits for, or end the program with it: `log.Fatal(server.ListenAndServe())`.",
    "zh-CN": "返回该错误、发送到 main 等待的通道，或以它结束程序：`log.Fatal(server.ListenAndServe())`。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "syntax",
  reads: opensPorts,
  examines: { en: "calls that serve", "zh-CN": "启动服务的调用" },
  options: noOptions,
  messages: {
    ignored: {
      text: {
        en: "{name} returns why it stopped serving, and nobody looks.",
        "zh-CN": "{name} 会返回停止服务的原因，却没有人查看。",
      },
    },
  },
  examples: {
    given: { "go.mod": "module example.com/shop\n\ngo 1.22\n" },
    bad: {
      "cmd/shop/main.go":
        'package main\n\nimport (\n\t"net/http"\n\t"os"\n\t"time"\n)\n\nfunc main() {\n\tserver := &http.Server{Addr: os.Getenv("ADDR"), ReadHeaderTimeout: 5 * time.Second}\n\tserver.ListenAndServe() // expect: composition/server-error-ignored\n}\n',
    },
    good: {
      "cmd/shop/main.go":
        'package main\n\nimport (\n\t"log"\n\t"net/http"\n\t"os"\n\t"time"\n)\n\nfunc main() {\n\tserver := &http.Server{Addr: os.Getenv("ADDR"), ReadHeaderTimeout: 5 * time.Second}\n\tfailed := make(chan error, 1)\n\tgo func() { failed <- server.ListenAndServe() }()\n\tlog.Fatal(<-failed)\n}\n',
    },
  },

  *check({ code, graph }) {
    const isAside = listensAside(code, graph);
    let examined = 0;
    for (const file of code.files.values()) {
      for (const listener of listenersIn(code, file)) {
        const { call, name, shape } = listener;
        if (!shape.serves || isAside(listener)) continue;
        examined++;
        if (call.result !== "dropped") continue;
        yield {
          at: locate(file, call),
          message: "ignored",
          params: { name },
          subject: [file.path, name],
        };
      }
    }
    return examined;
  },
});
