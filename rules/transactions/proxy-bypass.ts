import { locate } from "../../src/domain/code/locate.ts";
import { functionName } from "../../src/domain/code/name-of-place.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { bypassingCalls, hiddenMethods } from "../../src/domain/proxies/bypasses.ts";
import { proxiedCode } from "../../src/domain/proxies/reads.ts";
import { isWoven } from "../../src/domain/proxies/woven.ts";
import { noOptions } from "../options.ts";

export const proxyBypass = defineRule({
  id: "transactions/proxy-bypass",
  summary: {
    en: "An annotation that a proxy acts on is bypassed.",
    "zh-CN": "依赖代理生效的注解被绕过。",
  },
  why: {
    en: "Spring acts on @Transactional, @Async and @Cacheable in a proxy around the bean. A call from within the bean, or of a method that no proxy can override, runs without them.",
    "zh-CN":
      "Spring 通过包裹 bean 的代理处理 @Transactional、@Async 和 @Cacheable。bean 内部的调用，或代理无法覆盖的方法，都不会经过代理。",
  },
  fix: {
    en: "Move the method into a bean of its own and call it there, or annotate the method by which callers come in.",
    "zh-CN": "把该方法移到单独的 bean 中再调用，或把注解加在外部调用的入口方法上。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "syntax",
  reads: proxiedCode,
  examines: { en: "files with such annotations", "zh-CN": "带有此类注解的文件" },
  options: noOptions,
  messages: {
    self: {
      text: {
        en: "{caller} calls {method} of its own object: @{annotation} does nothing here.",
        "zh-CN": "{caller} 直接调用自身的 {method}：@{annotation} 在此不起作用。",
      },
    },
    private: {
      text: {
        en: "@{annotation} does nothing on {method}: it is private, so that no proxy stands before it.",
        "zh-CN": "@{annotation} 对 {method} 不起作用：该方法是 private，代理无法拦截。",
      },
    },
    static: {
      text: {
        en: "@{annotation} does nothing on {method}: it is static, so that no proxy stands before it.",
        "zh-CN": "@{annotation} 对 {method} 不起作用：该方法是 static，代理无法拦截。",
      },
    },
    final: {
      text: {
        en: "@{annotation} does nothing on {method}: it is final, so that no proxy can override it.",
        "zh-CN": "@{annotation} 对 {method} 不起作用：该方法是 final，代理无法覆盖。",
      },
    },
  },
  examples: {
    bad: {
      "src/main/java/com/example/shop/Orders.java": `package com.example.shop;

import java.util.List;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.annotation.Transactional;

public class Orders {
    public void placeAll(List<String> ids) {
        ids.forEach(id -> place(id)); // expect: transactions/proxy-bypass
        this.tell(ids); // expect: transactions/proxy-bypass
    }

    @Transactional
    public void place(String id) {
        count(id);
    }

    @Async
    public void tell(List<String> ids) {}

    @Transactional
    private void count(String id) {} // expect: transactions/proxy-bypass
}
`,
    },
    good: {
      "src/main/java/com/example/shop/Orders.java": `package com.example.shop;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;

public class Orders {
    private final Letters letters;

    public Orders(Letters letters) {
        this.letters = letters;
    }

    @Transactional
    public void placeAll(List<String> ids) {
        ids.forEach(id -> place(id));
        letters.tell(ids);
    }

    @Transactional
    public void place(String id) {}
}
`,
      "src/main/java/com/example/shop/Letters.java": `package com.example.shop;

import java.util.List;
import org.springframework.scheduling.annotation.Async;

public class Letters {
    @Async
    public void tell(List<String> ids) {}
}
`,
    },
  },

  *check({ code, graph }) {
    if (isWoven(code, graph)) return 0;
    for (const file of code.files.values()) {
      for (const { at, method, mark, way, caller } of [...hiddenMethods(code, file), ...bypassingCalls(code, file)]) {
        const annotation = mark.name.name;
        const names = { annotation, method: functionName(method), caller: caller ? functionName(caller) : "" };
        yield { at: locate(file, at), message: way, params: names, subject: [file.path, way, ...Object.values(names)] };
      }
    }
    return code.files.size;
  },
});
