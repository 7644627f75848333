import { locate } from "../../src/domain/code/locate.ts";
import { listensAside } from "../../src/domain/endpoints/aside.ts";
import { opensPorts } from "../../src/domain/endpoints/reads.ts";
import { serversIn } from "../../src/domain/endpoints/unbounded-servers.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";

export const serverTimeouts = defineRule({
  id: "composition/server-timeouts",
  summary: {
    en: "A server waits without limit for callers to send their requests.",
    "zh-CN": "服务器无限期等待调用方发送请求。",
  },
  why: {
    en: "Whoever opens some hundred connections and sends a byte a minute on each holds them all, and the service stands still.",
    "zh-CN": "只要有人打开几百个连接、每个连接每分钟只发一个字节，就能把连接全部占住，服务随之停摆。",
  },
  fix: {
    en: "Make the server yourself and give it a time to read headers: `&http.Server{Addr: addr, Handler: mux, ReadHeaderTimeout: 5 * time.Second}`.",
    "zh-CN":
      "自行创建服务器并设置读取请求头的时限：`&http.Server{Addr: addr, Handler: mux, ReadHeaderTimeout: 5 * time.Second}`。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "syntax",
  reads: opensPorts,
  examines: { en: "servers", "zh-CN": "服务器" },
  options: noOptions,
  messages: {
    never: {
      text: {
        en: "{name} makes a server that can be given no timeouts.",
        "zh-CN": "{name} 创建的服务器无法设置任何超时。",
      },
    },
    absent: {
      text: {
        en: "This {name} has neither ReadHeaderTimeout nor ReadTimeout.",
        "zh-CN": "该 {name} 既没有 ReadHeaderTimeout，也没有 ReadTimeout。",
      },
    },
    disabled: {
      severity: "warning",
      text: {
        en: "{name} = 0 takes away the limit that servers of Node have from the beginning.",
        "zh-CN": "{name} = 0 去掉了 Node 服务器默认就有的时限。",
      },
      fix: { en: "Leave it as it is, or give it a number.", "zh-CN": "保留默认值，或给出具体数值。" },
    },
    jdk: {
      severity: "warning",
      text: {
        en: "The server that {name} makes reads requests without limit unless a system property says otherwise.",
        "zh-CN": "{name} 创建的服务器读取请求没有时限，除非用系统属性另行设置。",
      },
      fix: {
        en: "Start with `-Dsun.net.httpserver.maxReqTime=5`, or use a server that has timeouts of its own, and waive this with the reason.",
        "zh-CN": "启动时加上 `-Dsun.net.httpserver.maxReqTime=5` 并注明理由豁免，或改用自带超时的服务器。",
      },
    },
  },
  examples: {
    given: { "go.mod": "module example.com/shop\n\ngo 1.22\n" },
    bad: {
      "cmd/shop/main.go":
        'package main\n\nimport (\n\t"log"\n\t"net/http"\n\t"os"\n)\n\nfunc main() {\n\tlog.Fatal(http.ListenAndServe(os.Getenv("ADDR"), nil)) // expect: composition/server-timeouts\n}\n',
      "cmd/admin/main.go":
        'package main\n\nimport (\n\t"log"\n\t"net/http"\n\t"os"\n)\n\nfunc main() {\n\tserver := &http.Server{Addr: os.Getenv("ADDR")} // expect: composition/server-timeouts\n\tlog.Fatal(server.ListenAndServe())\n}\n',
      "web/server.ts":
        'import { createServer } from "node:http";\n\nexport const server = createServer();\nserver.headersTimeout = 0; // expect: composition/server-timeouts\n',
      "metrics/src/main/java/com/example/shop/Metrics.java":
        "package com.example.shop;\n\nimport com.sun.net.httpserver.HttpServer;\nimport java.io.IOException;\nimport java.net.InetSocketAddress;\n\nfinal class Metrics {\n  HttpServer open(InetSocketAddress address) throws IOException {\n    return HttpServer.create(address, 0); // expect: composition/server-timeouts\n  }\n}\n",
    },
    good: {
      "cmd/shop/main.go":
        'package main\n\nimport (\n\t"log"\n\t"net/http"\n\t"os"\n\t"time"\n)\n\nfunc main() {\n\tserver := &http.Server{Addr: os.Getenv("ADDR"), ReadHeaderTimeout: 5 * time.Second}\n\tlog.Fatal(server.ListenAndServe())\n}\n',
      "web/server.ts":
        'import { createServer } from "node:http";\n\nexport const server = createServer();\nserver.headersTimeout = 20_000;\n',
    },
  },

  *check({ code, graph }) {
    const isAside = listensAside(code, graph);
    let examined = 0;
    for (const file of code.files.values()) {
      const { all, unbounded } = serversIn(code, file, isAside);
      examined += all;
      for (const { at, name, because } of unbounded)
        yield {
          at: locate(file, at),
          message: file.language === "java" ? "jdk" : because,
          params: { name },
          subject: [file.path, name],
        };
    }
    return examined;
  },
});
