import * as z from "zod";
import { projectEdges } from "../../src/domain/architecture/ends.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { kindOptions } from "../options.ts";

const options = z.strictObject(kindOptions);

export const contextInternals = defineRule<z.infer<typeof options>>({
  id: "boundaries/context-internals",
  summary: {
    en: "A bounded context imports the internals of another.",
    "zh-CN": "一个限界上下文导入了另一个上下文的内部实现。",
  },
  why: {
    en: "Two contexts that share internals change together: neither can be understood, released or moved alone.",
    "zh-CN": "共享内部实现的两个上下文会一起变化，谁也无法被单独理解、发布或迁移。",
  },
  fix: {
    en: "Import from the other context's `api`, `contracts` or `events` (or its entry file); put there what neighbours may know.",
    "zh-CN": "改为从对方上下文的 `api`、`contracts`、`events`（或其入口文件）导入，并把可公开的内容放在那里。",
  },
  since: "0.1.0",
  severity: "error",
  needs: "imports",
  examines: { en: "dependencies between contexts", "zh-CN": "上下文之间的依赖" },
  options,
  messages: {
    internals: {
      text: {
        en: 'Context "{fromContext}" uses internals of context "{toContext}": {from} imports {to}.',
        "zh-CN": "上下文“{fromContext}”使用了上下文“{toContext}”的内部实现：{from} 导入了 {to}。",
      },
    },
  },
  examples: {
    given: {
      "package.json": '{ "name": "forum" }',
      "src/modules/users/domain/user.ts": "export class User {}\n",
      "src/modules/users/application/sign-up.ts":
        'import { User } from "../domain/user";\nexport const signUp = () => new User();\n',
      "src/modules/users/contracts/user-id.ts": "export type UserId = string;\n",
      "src/modules/posts/application/write.ts":
        'import { Post } from "../domain/post";\nexport const write = () => new Post();\n',
    },
    bad: {
      "src/modules/posts/domain/post.ts":
        'import { User } from "../../users/domain/user"; // expect: boundaries/context-internals\nexport class Post { author = new User(); }\n',
    },
    good: {
      "src/modules/posts/domain/post.ts":
        'import type { UserId } from "../../users/contracts/user-id";\nexport class Post { author: UserId = ""; }\n',
    },
  },

  *check(codebase, kinds) {
    let examined = 0;
    for (const { dependency, from, to, target, subject } of projectEdges(codebase, kinds)) {
      if (from.context === undefined || to.context === undefined || from.context === to.context) continue;
      if (from.service !== to.service) continue;
      examined++;
      if (to.open || to.role === "shared" || to.role === "generated" || from.role === "main") continue;
      yield {
        at: dependency.at,
        message: "internals",
        params: { fromContext: from.context, toContext: to.context, from: dependency.at.path, to: target },
        subject,
      };
    }
    return examined;
  },
});
