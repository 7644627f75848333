import type { Files } from "./project-of.ts";

/** A small Go project, where its imports lead, and how often the go command sees that otherwise, by verdict. */
export interface Sample {
  readonly name: string;
  /** Paths that begin with `../` lie outside the project. */
  readonly files: Files;
  readonly edges: readonly string[];
  readonly verdicts?: Readonly<Record<string, number>>;
}

/** Projects that show each way in which Go finds a package; all go commands run without the network. */
export const samples: readonly Sample[] = [
  {
    name: "a module with tests, an outer test package and internal packages",
    files: {
      "go.mod": "module example.com/shop\n\ngo 1.24\n",
      "main.go":
        'package main\n\nimport (\n\t"fmt"\n\n\t"example.com/shop/order"\n)\n\nfunc main() { fmt.Println(order.New()) }\n',
      "order/order.go":
        'package order\n\nimport "example.com/shop/order/internal/price"\n\nfunc New() int { return price.Of() }\n',
      "order/order_test.go": 'package order\n\nimport "testing"\n\nfunc TestNew(t *testing.T) { New() }\n',
      "order/outer_test.go":
        'package order_test\n\nimport (\n\t"testing"\n\n\t"example.com/shop/order"\n\t"example.com/shop/stub"\n)\n\nfunc TestIt(t *testing.T) { order.New(); stub.It() }\n',
      "order/internal/price/price.go": "package price\n\nfunc Of() int { return 1 }\n",
      "stub/stub.go": "package stub\n\nfunc It() {}\n",
      "bill/bill.go": 'package bill\n\nimport _ "example.com/shop/order/internal/price"\n',
    },
    edges: [
      "bill/bill.go: example.com/shop/order/internal/price → project order/internal/price",
      "main.go: fmt → platform go:fmt",
      "main.go: example.com/shop/order → project order",
      "order/order.go: example.com/shop/order/internal/price → project order/internal/price",
      "order/order_test.go: testing → platform go:testing",
      "order/outer_test.go: testing → platform go:testing",
      "order/outer_test.go: example.com/shop/stub → project stub",
    ],
  },
  {
    name: "nested modules, joined by a replacement, cut the tree",
    files: {
      "go.mod":
        "module example.com/shop\n\ngo 1.24\n\nrequire example.com/shop/pay v0.0.0\n\nreplace example.com/shop/pay => ./pay\n",
      "main.go": 'package main\n\nimport (\n\t_ "example.com/shop/pay"\n\t_ "example.com/shop/pay/card"\n)\n',
      "lost/lost.go": 'package lost\n\nimport _ "example.com/shop/tool/saw"\n',
      "pay/go.mod": "module example.com/shop/pay\n\ngo 1.24\n",
      "pay/pay.go": 'package pay\n\nimport _ "example.com/shop/pay/card"\n',
      "pay/card/card.go": "package card\n",
      "tool/go.mod": "module example.com/tool\n\ngo 1.24\n",
      "tool/saw/saw.go": "package saw\n",
    },
    edges: [
      "lost/lost.go: example.com/shop/tool/saw → unresolved example.com/shop/tool/saw",
      "main.go: example.com/shop/pay → project pay",
      "main.go: example.com/shop/pay/card → project pay/card",
      "pay/pay.go: example.com/shop/pay/card → project pay/card",
    ],
  },
  {
    name: "a workspace of two modules, and one that is left out",
    files: {
      "go.work": "go 1.24\n\nuse (\n\t./order\n\t./pay\n)\n\nreplace example.com/lib => ../lib\n",
      "order/go.mod": "module example.com/order\n\ngo 1.24\n\nrequire example.com/lib v1.0.0\n",
      "order/order.go": 'package order\n\nimport (\n\t_ "example.com/lib/deep"\n\t_ "example.com/pay"\n)\n',
      "pay/go.mod": "module example.com/pay\n\ngo 1.24\n",
      "pay/pay.go": "package pay\n",
      "left/go.mod": "module example.com/left\n\ngo 1.24\n",
      "left/left.go": 'package left\n\nimport _ "example.com/pay"\n',
      "../lib/go.mod": "module example.com/lib\n\ngo 1.24\n",
      "../lib/deep/deep.go": "package deep\n",
    },
    edges: [
      "left/left.go: example.com/pay → project pay",
      "order/order.go: example.com/lib/deep → package go:example.com/lib/deep",
      "order/order.go: example.com/pay → project pay",
    ],
    verdicts: { "module of this repository": 1 },
  },
  {
    name: "vendored packages stay packages, with and without a host",
    files: {
      "go.mod": "module shop\n\ngo 1.24\n\nrequire (\n\tacme/lib v1.0.0\n\texample.com/lib v1.0.0\n)\n",
      "main.go": 'package main\n\nimport (\n\t_ "acme/lib"\n\t_ "example.com/lib/deep"\n\t_ "shop/order"\n)\n',
      "order/order.go": "package order\n",
      "vendor/modules.txt":
        "# acme/lib v1.0.0\n## explicit; go 1.24\nacme/lib\n# example.com/lib v1.0.0\n## explicit; go 1.24\nexample.com/lib/deep\n",
      "vendor/acme/lib/lib.go": "package lib\n",
      "vendor/example.com/lib/deep/deep.go": "package deep\n",
    },
    edges: [
      "main.go: acme/lib → package go:acme/lib",
      "main.go: example.com/lib/deep → package go:example.com/lib/deep",
      "main.go: shop/order → project order",
    ],
  },
  {
    name: "replacements: of one version, by a folder inside, by a folder outside",
    files: {
      "go.mod":
        "module example.com/shop\n\ngo 1.24\n\nrequire (\n\texample.com/far v1.0.0\n\texample.com/near v1.2.0\n)\n\nreplace (\n\texample.com/far => ../far\n\texample.com/near v1.1.0 => ./old\n\texample.com/near v1.2.0 => ./new\n)\n",
      "main.go": 'package main\n\nimport (\n\t_ "example.com/far"\n\t_ "example.com/near/x"\n)\n',
      "old/go.mod": "module example.com/near\n\ngo 1.24\n",
      "old/x/x.go": "package x\n",
      "new/go.mod": "module example.com/near\n\ngo 1.24\n",
      "new/x/x.go": "package x\n",
      "../far/go.mod": "module example.com/far\n\ngo 1.24\n",
      "../far/far.go": "package far\n",
    },
    edges: ["main.go: example.com/far → package go:example.com/far", "main.go: example.com/near/x → project new/x"],
  },
  {
    name: "build constraints, cgo, and folders that Go passes over",
    files: {
      "go.mod": "module example.com/shop\n\ngo 1.24\n",
      "main.go":
        'package main\n\nimport (\n\t_ "example.com/shop/clock"\n\t_ "example.com/shop/plan9only"\n\t_ "example.com/shop/testdata/kit"\n)\n',
      "gen.go": '//go:build ignore\n\npackage main\n\nimport _ "os"\n',
      "clock/clock.go": 'package clock\n\n// #include <time.h>\nimport "C"\n\nvar Now = C.time(nil)\n',
      "clock/clock_linux.go": 'package clock\n\nimport _ "example.com/shop/linux"\n',
      "clock/clock_windows.go": 'package clock\n\nimport _ "example.com/shop/windows"\n',
      "clock/_draft.go": 'package clock\n\nimport _ "example.com/shop/draft"\n',
      "linux/l.go": "package linux\n",
      "windows/w.go": "package windows\n",
      "plan9only/p_plan9.go": "package plan9only\n",
      "testdata/kit/kit.go": 'package kit\n\nimport _ "errors"\n',
      "_old/old.go": "package old\n",
    },
    edges: [
      "clock/clock.go: C → platform go:C",
      "clock/clock_linux.go: example.com/shop/linux → project linux",
      "clock/clock_windows.go: example.com/shop/windows → project windows",
      "gen.go: os → platform go:os",
      "main.go: example.com/shop/clock → project clock",
      "main.go: example.com/shop/plan9only → project plan9only",
      "main.go: example.com/shop/testdata/kit → project testdata/kit",
      "testdata/kit/kit.go: errors → platform go:errors",
    ],
  },
  {
    name: "embedded files",
    files: {
      "go.mod": "module example.com/shop\n\ngo 1.24\n",
      "web/web.go":
        'package web\n\nimport "embed"\n\n//go:embed page.html *.t?t "a b.md"\n//go:embed static all:hidden\nvar Files embed.FS\n',
      "web/web_test.go": 'package web\n\nimport _ "embed"\n\n//go:embed testdata/in.txt\nvar in string\n',
      "web/page.html": "",
      "web/note.txt": "",
      "web/.note.txt": "",
      "web/a b.md": "",
      "web/static/site.css": "",
      "web/static/_draft.css": "",
      "web/hidden/.env": "",
      "web/testdata/in.txt": "",
    },
    edges: [
      "web/web.go: embed → platform go:embed",
      "web/web.go: page.html → asset web/page.html",
      "web/web.go: *.t?t → asset web/.note.txt",
      "web/web.go: *.t?t → asset web/note.txt",
      "web/web.go: a b.md → asset web/a b.md",
      "web/web.go: static → asset web/static/site.css",
      "web/web.go: all:hidden → asset web/hidden/.env",
      "web/web_test.go: embed → platform go:embed",
      "web/web_test.go: testdata/in.txt → asset web/testdata/in.txt",
    ],
  },
  {
    name: "packages that are not there",
    files: {
      "go.mod": "module example.com/shop\n\ngo 1.24\n",
      "main.go":
        'package main\n\nimport (\n\t_ "acme/unknown"\n\t_ "example.com/shop/docs"\n\t_ "example.com/shop/gone"\n\t_ "example.com/shop/api/pb"\n)\n',
      "docs/readme.md": "",
      "api/order.proto": 'option go_package = "example.com/shop/api/pb";\n',
    },
    edges: [
      "main.go: acme/unknown → unresolved acme/unknown",
      "main.go: example.com/shop/docs → unresolved example.com/shop/docs",
      "main.go: example.com/shop/gone → unresolved example.com/shop/gone",
      "main.go: example.com/shop/api/pb → generated api/pb",
    ],
  },
  {
    name: "a module named like a folder of the standard library",
    files: {
      "go.mod": "module net\n\ngo 1.24\n",
      "cmd/main.go": 'package main\n\nimport (\n\t_ "net/http"\n\t_ "net/shop"\n)\n',
      "shop/s.go": "package shop\n",
    },
    edges: ["cmd/main.go: net/http → platform go:net/http", "cmd/main.go: net/shop → project shop"],
  },
];
