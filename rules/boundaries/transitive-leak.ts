import * as z from "zod";
import { counts } from "../../src/domain/architecture/ends.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { leaks } from "../../src/domain/graph/leaks.ts";
import { deniedIn } from "../../src/domain/packages/policy.ts";
import { kindOptions, packageEntry } from "../options.ts";
import { policyOf } from "./package-in-layer.ts";

const layerPolicy = z.strictObject({
  deny: z.array(packageEntry).default([]),
  allow: z.array(packageEntry).default([]),
});

/** The policy in the words of `boundaries/package-in-layer`. */
const options = z
  .object({
    ...kindOptions,
    includeTypes: z.boolean().default(false).describe("Follow imports that are gone at run time"),
  })
  .catchall(layerPolicy);

export const transitiveLeak = defineRule<z.infer<typeof options>>({
  id: "boundaries/transitive-leak",
  summary: {
    en: "A layer reaches a package that is forbidden to it through modules of no layer.",
    "zh-CN": "某一层经由不属于任何层的模块，间接用到了它禁用的包。",
  },
  why: {
    en: "The layer keeps its own imports clean and still cannot run, be tested or be moved without the package: the shared module brings it along.",
    "zh-CN": "该层自身的导入看似干净，但没有这个包仍无法运行、测试或迁移：共享模块把它带了进来。",
  },
  fix: {
    en: "Split the shared module: keep what the layer needs free of the package, and move the rest to the layer that may use it.",
    "zh-CN": "拆分共享模块：该层所需的部分不依赖此包，其余移到允许使用它的层。",
  },
  since: "0.1.0",
  severity: "warning",
  needs: "imports",
  examines: { en: "packages reached from layers", "zh-CN": "从各层可达的包" },
  messages: {
    leak: {
      text: {
        en: 'Layer "{layer}" reaches "{package}" (denied by "{entry}"): {chain}.',
        "zh-CN": "“{layer}” 层间接用到 “{package}”（被 “{entry}” 禁止）：{chain}。",
      },
    },
  },
  examples: {
    given: {
      "package.json": `{ "name": "shop", "type": "module", "dependencies": { "axios": "1.0.0" } }`,
      "src/application/place-order.ts": `import { Order } from "../domain/order.ts";\nexport const placeOrder = () => new Order();\n`,
      "src/shared/rates.ts": `import axios from "axios";\nexport const rate = (currency: string) => axios.get(currency);\n`,
      "src/shared/money.ts": `export const euro = (cents: number) => cents / 100;\n`,
    },
    bad: {
      "src/domain/order.ts": `import { rate } from "../shared/rates.ts"; // expect: boundaries/transitive-leak\nexport class Order { readonly rate = rate("EUR"); }\n`,
    },
    good: {
      "src/domain/order.ts": `import { euro } from "../shared/money.ts";\nexport class Order { readonly price = euro(100); }\n`,
    },
  },
  options,
  *check({ graph, architecture, base }, settings) {
    const policy = policyOf(Object.assign({ profile: "strict" as const }, settings));
    const told = new Set<string>();
    let examined = 0;
    for (const { layer, area, package: id, chain } of leaks(graph, architecture, (one) => counts(one, settings))) {
      examined++;
      const denial = deniedIn(layer, id, policy);
      const [first] = chain;
      // One import that brings in five packages of a family is one fact.
      const fact = `${area}\0${layer}\0${denial?.entry}\0${first?.at.path}:${first?.at.line}`;
      if (!denial || !first || told.has(fact)) continue;
      told.add(fact);
      const steps = [first.at.path, ...chain.map(({ to, target = to }) => target)];
      const params = { layer, package: id, entry: denial.entry, chain: steps.join(" → ") };
      // Where the tree is compared, the step that was not there before is to blame.
      const accused = (base && chain.find((step) => !base.knows(step))) ?? first;
      yield { at: accused.at, message: "leak", params, subject: [area, layer, id], path: chain };
    }
    return examined;
  },
});
