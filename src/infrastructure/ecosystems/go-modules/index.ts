import type { Ecosystem } from "../../../application/ports/ecosystem.ts";

const names: ReadonlySet<string> = new Set(["go.mod", "go.sum", "go.work", "go.work.sum"]);

/** Go modules: manifests, hashes, workspaces and the list of vendored packages. */
export const goModules: Ecosystem = {
  id: "go-modules",
  name: "Go modules",
  reads: (path) => names.has(path.slice(path.lastIndexOf("/") + 1)) || /(?:^|\/)vendor\/modules\.txt$/u.test(path),
  reader: async () => (await import("./read.ts")).readGoFile,
  limits: [
    {
      summary: {
        en: "Tags are not part of a tree: a module that is tagged v2 under a path without /v2 is not found. `go/self-major` looks at folders.",
        "zh-CN": "标签不属于文件树：路径不含 /v2 却打了 v2 标签的模块不会被发现。`go/self-major` 只看文件夹。",
      },
      fixture: "limits/go-tags",
    },
  ],
};
