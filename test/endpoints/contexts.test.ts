import { expect, it } from "vitest";
import { droppedContexts } from "../../src/domain/endpoints/dropped-contexts.ts";
import { codeOf } from "../code/read.ts";

/** One statement of a handler, and how many contexts it drops. */
const cases: readonly (readonly [statement: string, dropped: number])[] = [
  ["stock.Reserve(context.Background(), order)", 1],
  ["stock.Reserve(context.WithValue(context.TODO(), key, order))", 1],
  ["ctx := context.Background(); stock.Reserve(ctx)", 1],
  ["ctx, cancel := context.WithTimeout(context.Background(), limit); defer cancel(); stock.Reserve(ctx)", 1],
  ["ctx := context.Background(); go stock.Report(ctx)", 0],
  ["go func() { stock.Report(context.Background()) }()", 0],
  ["defer stock.Release(context.Background())", 0],
  ["queue.Submit(func() { stock.Report(context.Background()) })", 0],
  ["stock.Reserve(context.WithoutCancel(r.Context()))", 0],
  ["server.Shutdown(context.Background())", 0],
  ["if ctx == nil { ctx = context.TODO() }; stock.Reserve(ctx)", 0],
];

it.each(cases)("%s", async (statement, dropped) => {
  const code = await codeOf({
    "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
    "pay.go": `package web\n\nimport (\n\t"context"\n\t"net/http"\n)\n\nfunc Pay(ctx context.Context, w http.ResponseWriter, r *http.Request) {\n\t${statement}\n}\n`,
  });
  const file = code.files.get("pay.go");
  expect(file && droppedContexts(code, file)).toHaveLength(dropped);
});

it("asks nothing of functions that no request calls, and knows methods that gRPC calls", async () => {
  const code = await codeOf({
    "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
    "orders.go":
      'package rpc\n\nimport (\n\t"context"\n\n\tpb "example.com/shop/proto"\n)\n\ntype orders struct{ pb.UnimplementedOrdersServer }\n\nfunc (o *orders) Pay(ctx context.Context, r *pb.Order) (*pb.Paid, error) {\n\treturn stock.Reserve(context.Background())\n}\n\nfunc warmUp() { stock.Load(context.Background()) }\n',
  });
  const file = code.files.get("orders.go");
  expect(file && droppedContexts(code, file).map(({ line }) => line)).toEqual([12]);
});

it("asks nothing of a function that was handed a writer alone", async () => {
  const code = await codeOf({
    "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
    "refuse.go":
      'package web\n\nimport (\n\t"context"\n\t"net/http"\n)\n\nfunc Refuse(w http.ResponseWriter, message string) {\n\tproblem(context.Background(), message).Respond(w)\n}\n',
  });
  const file = code.files.get("refuse.go");
  expect(file && droppedContexts(code, file)).toEqual([]);
});
