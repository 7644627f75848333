import { locate } from "../../src/domain/code/locate.ts";
import { listensAside } from "../../src/domain/endpoints/aside.ts";
import { listenersIn } from "../../src/domain/endpoints/listeners.ts";
import { writtenAddress } from "../../src/domain/endpoints/written-address.ts";
import { opensPorts } from "../../src/domain/endpoints/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";

export const listenLiteral = defineRule({
  id: "composition/listen-literal",
  summary: {
    en: "The port on which a program listens stands in the call that opens it.",
    "zh-CN": "程序监听的端口直接写在打开端口的调用里。",
  },
  why: {
    en: "Two copies cannot run on one machine, and no environment can choose another port without a new build.",
    "zh-CN": "同一台机器上无法运行两份，任何环境想换端口都得重新构建。",
  },
  fix: {
    en: "Take it from the configuration, with the number as a default that has a name.",
    "zh-CN": "从配置中读取，把该数值作为有名字的默认值。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: opensPorts,
  examines: { en: "calls that open a port", "zh-CN": "打开端口的调用" },
  options: noOptions,
  messages: {
    literal: {
      text: {
        en: "{name} listens on {address}, whatever the environment says.",
        "zh-CN": "无论环境如何配置，{name} 都监听 {address}。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "package.json": '{ "name": "shop", "dependencies": { "express": "^5.0.0" } }',
    },
    bad: {
      "cmd/shop/main.go":
        'package main\n\nimport (\n\t"log"\n\t"net"\n)\n\nfunc main() {\n\tlistener, err := net.Listen("tcp", ":8080") // expect: composition/listen-literal\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n\tdefer listener.Close()\n}\n',
      "web/server.ts":
        'import express from "express";\n\nconst app = express();\napp.listen(3000); // expect: composition/listen-literal\n',
      "gate/src/main/java/com/example/shop/Gate.java":
        "package com.example.shop;\n\nimport java.io.IOException;\nimport java.net.ServerSocket;\n\nfinal class Gate {\n  ServerSocket open() throws IOException {\n    return new ServerSocket(8080); // expect: composition/listen-literal\n  }\n}\n",
    },
    good: {
      "cmd/shop/main.go":
        'package main\n\nimport (\n\t"log"\n\t"net"\n\t"os"\n)\n\nfunc main() {\n\tlistener, err := net.Listen("tcp", os.Getenv("ADDR"))\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n\tdefer listener.Close()\n}\n',
      "web/server.ts":
        'import express from "express";\n\nconst app = express();\napp.listen(process.env.PORT ?? 3000);\n',
      "gate/src/main/java/com/example/shop/Gate.java":
        "package com.example.shop;\n\nimport java.io.IOException;\nimport java.net.ServerSocket;\n\nfinal class Gate {\n  ServerSocket open(int port) throws IOException {\n    return new ServerSocket(port);\n  }\n}\n",
    },
  },

  *check({ code, graph }) {
    const isAside = listensAside(code, graph);
    let examined = 0;
    for (const file of code.files.values()) {
      for (const listener of listenersIn(code, file)) {
        const { call, name } = listener;
        if (!listener.address || isAside(listener)) continue;
        examined++;
        const address = writtenAddress(listener.address);
        if (address === undefined) continue;
        yield {
          at: locate(file, call),
          message: "literal",
          params: { name, address },
          subject: [file.path, name, address],
        };
      }
    }
    return examined;
  },
});
