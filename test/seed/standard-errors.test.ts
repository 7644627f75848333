import { describe, expect, it } from "vitest";
import { here, toolOver } from "../memory/tree.ts";
import { found } from "../rules/marks.ts";

/** Chapter 3.3, "协议抽象中间件示例": it answers 200, whatever the next handler said. */
const middleware = `package gateway

import "net/http"

func StandardizeError(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rw := &responseWriter{ResponseWriter: w, statusCode: http.StatusOK}
		next.ServeHTTP(rw, r)
		// 将原始状态码转为标准错误码并注入响应头
		stdCode := httpToStandardCode(rw.statusCode)
		w.Header().Set("X-Error-Code", string(stdCode))
		w.WriteHeader(http.StatusOK) // 统一返回200,错误体含标准结构
	})
}
`;

const rest = {
  "go.mod": "module example.com/gateway\n\ngo 1.24.0\n",
  "response_writer.go": `package gateway

import "net/http"

type responseWriter struct {
	http.ResponseWriter
	statusCode int
}

type standardCode string

func httpToStandardCode(status int) standardCode {
	if status == http.StatusNotFound {
		return "NOT_FOUND"
	}
	return "UNKNOWN"
}
`,
};

describe("the middleware that makes errors the same on every protocol", () => {
  it("hides all failures behind 200", async () => {
    const report = await toolOver({ ...rest, "standardize_error.go": middleware }).check(here);
    expect(found(report)).toEqual(["standardize_error.go:12 adapters/always-200"]);
  });

  it("is sound where the code goes into a header and the status stays", async () => {
    const honest = middleware.replace(/\t\tw\.WriteHeader.*\n/u, "");
    expect(found(await toolOver({ ...rest, "standardize_error.go": honest }).check(here))).toEqual([]);
  });
});
