import * as z from "zod";
import { type Edge, projectEdges } from "../../src/domain/architecture/ends.ts";
import { isLibrary } from "../../src/domain/architecture/services.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { kindOptions } from "../options.ts";

const options = z.strictObject({ ...kindOptions, includeTypes: kindOptions.includeTypes.default(false) });

export const serviceIsolation = defineRule<z.infer<typeof options>>({
  id: "workspace/service-isolation",
  summary: {
    en: "A service imports another service, or a shared library imports a service.",
    "zh-CN": "一个服务导入了另一个服务，或共享库导入了某个服务。",
  },
  why: {
    en: "Services are deployed on their own. Code that reaches into another one binds their releases together.",
    "zh-CN": "服务是各自独立部署的。伸手进入另一个服务的代码会把两者的发布绑在一起。",
  },
  fix: {
    en: "Put the contract (types, events, a client) into a shared library that knows neither service.",
    "zh-CN": "把契约（类型、事件、客户端）放进不依赖任何服务的共享库。",
  },
  since: "0.1.0",
  severity: "error",
  needs: "imports",
  examines: { en: "dependencies of and on services", "zh-CN": "与服务有关的依赖" },
  options,
  messages: {
    service: {
      text: {
        en: 'Service "{from}" must not import service "{to}": {target}.',
        "zh-CN": "服务“{from}”不能导入服务“{to}”：{target}。",
      },
    },
    library: {
      text: {
        en: 'A shared library must not import service "{to}": {target}.',
        "zh-CN": "共享库不能导入服务“{to}”：{target}。",
      },
    },
  },
  examples: {
    given: {
      "go.work": "go 1.22\n\nuse (\n\t./services/orders\n\t./services/billing\n)\n",
      "services/orders/go.mod": "module example.com/orders\n\ngo 1.22\n\nrequire example.com/billing v0.1.0\n",
      "services/billing/go.mod": "module example.com/billing\n\ngo 1.22\n",
      "services/billing/invoice/invoice.go": "package invoice\n\ntype Invoice struct{}\n",
    },
    bad: {
      "services/orders/order.go":
        'package orders\n\nimport "example.com/billing/invoice" // expect: workspace/service-isolation\n\ntype Order struct{ invoice.Invoice }\n',
    },
    good: { "services/orders/order.go": "package orders\n\ntype Order struct{ Invoice string }\n" },
  },

  *check(codebase, kinds) {
    let examined = 0;
    for (const edge of projectEdges(codebase, kinds)) {
      const { dependency, from, to, target, subject } = edge;
      if (to.service === undefined) continue;
      examined++;
      const message = faultIn(edge);
      if (!message || to.role === "generated") continue;
      const params = { from: from.service ?? dependency.from, to: to.service, target };
      yield { at: dependency.at, message, params, subject };
    }
    return examined;
  },
});

function faultIn({ dependency, from, to }: Edge): "service" | "library" | undefined {
  if (from.service !== undefined) return from.service === to.service ? undefined : "service";
  return isLibrary(dependency.at.path) ? "library" : undefined;
}
