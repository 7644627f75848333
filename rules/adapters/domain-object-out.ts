import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { showsObjects } from "../../src/domain/domain-objects/domain-object.ts";
import { shownObjects } from "../../src/domain/domain-objects/shown-objects.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { domainObjectExample } from "../domain-object-example.ts";
import { noOptions } from "../options.ts";

export const domainObjectOut = defineRule({
  id: "adapters/domain-object-out",
  summary: {
    en: "Callers are shown an object of the model as it is.",
    "zh-CN": "把领域对象原样返回给调用方。",
  },
  why: {
    en: "Every field becomes part of the contract: the model cannot change without breaking clients, and what was never meant for them gets out.",
    "zh-CN": "每个字段都会成为契约的一部分：模型一改客户端就坏，本不该公开的内容也会泄漏出去。",
  },
  fix: {
    en: "Answer with a type of the interface layer that holds what callers need, and fill it from the object.",
    "zh-CN": "在接口层定义只含调用方所需内容的响应类型，用领域对象填充后再返回。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "syntax",
  reads: showsObjects,
  examines: { en: "answers with a body", "zh-CN": "带响应体的应答" },
  options: noOptions,
  messages: {
    shown: {
      text: {
        en: "{place} answers with {object}, which is part of the model.",
        "zh-CN": "{place} 直接返回 {object}，而它属于领域模型。",
      },
    },
  },
  examples: domainObjectExample,

  *check({ code }) {
    let examined = 0;
    for (const file of code.files.values()) {
      const { all, shown } = shownObjects(code, file);
      examined += all;
      for (const { at, shownBy, object } of shown) {
        const place = nameOfPlace(file, shownBy === undefined ? {} : { in: shownBy });
        const { name } = object.type;
        yield {
          at: locate(file, at),
          message: "shown",
          params: { place, object: name },
          subject: [file.path, place, name],
        };
      }
    }
    return examined;
  },
});
