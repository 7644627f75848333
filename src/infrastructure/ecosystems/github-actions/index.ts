import type { Ecosystem } from "../../../application/ports/ecosystem.ts";

const workflow = /^\.github\/workflows\/[^/]+\.ya?ml$/u;
const action = /(?:^|\/)action\.ya?ml$/u;

/** The workflows of GitHub Actions, and actions that stand in the tree. GitHub reads workflows from the root's folder only. */
export const githubActions: Ecosystem = {
  id: "github-actions",
  name: "GitHub Actions",
  reads: (path) => workflow.test(path) || action.test(path),
  reader: async () => (await import("./read.ts")).readWorkflow,
  limits: [
    {
      summary: {
        en: "Scripts of other CI services (GitLab, Jenkins, CircleCI) are not read.",
        "zh-CN": "不读取其他 CI 服务（GitLab、Jenkins、CircleCI）的脚本。",
      },
      fixture: "limits/ci-gitlab",
    },
  ],
};
