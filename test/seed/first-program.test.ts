import { describe, expect, it } from "vitest";
import { here, toolOver } from "../memory/tree.ts";
import { found } from "../rules/marks.ts";

const mod = { "go.mod": "module example.com/backend\n\ngo 1.24.0\n" };

/** Chapter 1, "快速启动示例": the first program of the document. */
const program = `// main.go
package main

import (
	"fmt"
	"net/http"
)

func helloHandler(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json") // 设置响应头
	fmt.Fprintf(w, \`{"message": "Hello from Go backend!"}\`) // 返回JSON字符串
}

func main() {
	http.HandleFunc("/api/hello", helloHandler) // 注册路由处理器
	fmt.Println("Server starting on :8080...")
	http.ListenAndServe(":8080", nil) // 启动HTTP服务器,监听8080端口
}
`;

const mended = program
  .replace('	"net/http"\n', '	"log"\n	"net/http"\n	"os"\n	"time"\n')
  .replace(
    /\thttp\.ListenAndServe.*\n/u,
    '\tserver := &http.Server{Addr: os.Getenv("ADDR"), ReadHeaderTimeout: 5 * time.Second}\n\tlog.Fatal(server.ListenAndServe())\n',
  );

describe("the first program of the document", () => {
  it("has no timeouts, drops an error and names its port", async () => {
    const report = await toolOver({ ...mod, "main.go": program }).check(here);
    expect(found(report)).toEqual([
      "main.go:17 composition/listen-literal",
      "main.go:17 composition/server-error-ignored",
      "main.go:17 composition/server-timeouts",
    ]);
  });

  it("is sound once it has them, tells the error and asks the environment", async () => {
    expect(found(await toolOver({ ...mod, "main.go": mended }).check(here))).toEqual([]);
  });
});
