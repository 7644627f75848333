import { describe, expect, test } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

/**
 * What go-arch-lint (c7a769c, May 2026) says of its own test project in ten transcripts of `check` and of `mapping`, told
 * of a shop. The transcripts agree where they mean what we mean; the rest is adjudicated below.
 */
const shop: FileTree = {
  "go.mod":
    "module example.com/shop\n\ngo 1.24\n\nrequire (\n\texample.com/mail v1.0.0\n\texample.com/queue v1.0.0\n)\n",
  "internal/log/log.go": "package log\n",
  "internal/log/file/rotate/rotate.go": "package rotate\n",
  "internal/order/order.go": `package order

import "example.com/shop/internal/log"

var _ = log.Line
`,
  "internal/order/audit/audit.go": `package audit

import (
	"example.com/shop/internal/log/file/rotate"
	"example.com/shop/internal/price"
)

var _, _ = rotate.Size, price.Of
`,
  "internal/price/price.go": `package price

import "example.com/shop/internal/log/file/rotate"

var _ = rotate.Size
`,
  "internal/price/price_test.go": `package price

import (
	"testing"

	"example.com/shop/internal/order"
)

func TestPrice(t *testing.T) { _ = order.New }
`,
  "internal/cart/cart.go": `package cart

import "example.com/shop/internal/order"

var _ = order.New
`,
  "internal/cart/draft/draft.go": "package draft\n",
  "internal/post/post.go": `package post

import (
	m "example.com/mail"
	q "example.com/queue"

	letter "example.com/shop/internal/paper/forms/letter/form"
	parcel "example.com/shop/internal/paper/forms/parcel/form"
)

var _, _, _, _ = m.Send, q.Push, letter.Size, parcel.Size
`,
  "internal/paper/paper.go": "package paper\n",
  "internal/paper/forms/letter/form/form.go": "package form\n",
  "internal/paper/forms/parcel/form/form.go": "package form\n",
  "internal/stray/stray.go": "package stray\n",
  "internal/left/left.go": `package left

import (
	"example.com/shop/internal/cart"
	"example.com/shop/internal/order"
)

var _, _ = cart.New, order.New
`,
};

interface Layer {
  readonly files: string;
  readonly may?: readonly string[];
  readonly optional?: boolean;
}

type Layers = Readonly<Record<string, Layer>>;

/** All components of theirs, with all of their folders; those that all may use are named with each. */
const shared = ["log", "order", "cart", "paper", "post"];
const whole: Layers = {
  order: { files: "internal/order/*.go" },
  audit: { files: "internal/order/audit/*.go", may: ["price"] },
  price: { files: "internal/price/*.go" },
  cart: { files: "internal/cart/**" },
  paper: { files: "internal/paper/**" },
  post: { files: "internal/post/**" },
  stray: { files: "internal/stray/*.go" },
  log: { files: "internal/log/**" },
};

/** Those that know too little: folders without what lies below them, and an order that not all may use. */
const strict: Layers = {
  order: { files: "internal/order/*.go", may: ["log"] },
  audit: { files: "internal/order/audit/*.go", may: ["log", "price"] },
  price: { files: "internal/price/*.go", may: ["log"] },
  cart: { files: "internal/cart/*.go", may: ["log"] },
  forms: { files: "internal/paper/forms/*/form/*.go", may: ["log"] },
  post: { files: "internal/post/*.go", may: ["log", "forms"] },
  log: { files: "internal/log/**", may: [] },
};

/** The components as our layers; a packager's default (nobody uses packages) is a constraint of the project. */
function configured(layers: Layers, all: readonly string[], packages: readonly string[]): FileTree {
  const described = Object.entries(layers).map(([name, { files, may = [], optional = false }]) => {
    const mayDependOn = [...new Set([...may, ...all])].filter((one) => one !== name);
    return [name, { files, mayDependOn, ...(optional && { optional }) }];
  });
  const constraints = [
    {
      name: "packages-have-a-place",
      because: "A component uses the packages that it was given.",
      forbid: { from: {}, to: { origin: "package", not: { package: packages } } },
    },
  ];
  const configuration = {
    layers: Object.fromEntries(described),
    exclude: "internal/left/**",
    rules: { "boundaries/dependency-not-allowed": { options: { constraints } } },
  };
  return { ...shop, "arch-lint.json": JSON.stringify(configuration) };
}

const compared = /^boundaries\/(?:forbidden-dependency|unassigned-module|empty-layer|dependency-not-allowed)$/u;

async function told(tree: FileTree) {
  const { findings } = await toolOver(tree).check(here);
  const ours = findings.filter(({ rule }) => compared.test(rule));
  return ours.map(({ rule, at }) => `${rule.replace("boundaries/", "")} ${at.path}:${at.line}`).sort();
}

describe("Transcripts without a warning", () => {
  test("all components, folders with all below them", async () => {
    expect(await told(configured(whole, shared, ["go:example.com/*"]))).toEqual([]);
  });

  test("packages by name, in one list or in two", async () => {
    expect(await told(configured(whole, shared, ["go:example.com/mail", "go:example.com/queue"]))).toEqual([]);
  });

  test("a component that is not there yet, if it may be missing", async () => {
    const later: Layers = { ...whole, tax: { files: "internal/tax/**", optional: true } };
    expect(await told(configured(later, shared, ["go:example.com/*"]))).toEqual([]);
  });
});

describe("Transcripts with warnings", () => {
  test("one import against the components, three files in none", async () => {
    expect(await told(configured(strict, [], ["go:example.com/*"]))).toEqual([
      "forbidden-dependency internal/cart/cart.go:3",
      "unassigned-module internal/cart/draft/draft.go:1",
      "unassigned-module internal/paper/paper.go:1",
      "unassigned-module internal/stray/stray.go:1",
    ]);
  });

  test("a package that nobody gave", async () => {
    expect(await told(configured(whole, shared, ["go:example.com/mail"]))).toEqual([
      "dependency-not-allowed internal/post/post.go:5",
    ]);
  });

  test("a component that is not there", async () => {
    const later: Layers = { ...whole, tax: { files: "internal/tax/**" } };
    expect(await told(configured(later, shared, ["go:example.com/*"]))).toEqual(["empty-layer arch-lint.json:1"]);
  });
});

describe("Adjudicated", () => {
  test("ours: a component whose folder is there and holds no file is empty; theirs asks for the folder alone", async () => {
    const around: Layers = { ...whole, around: { files: "internal/*.go" } };
    expect(await told(configured(around, shared, ["go:example.com/*"]))).toEqual(["empty-layer arch-lint.json:1"]);
  });

  test("ours: tests are no part of a component, without a pattern that says so; theirs needs excludeFiles", async () => {
    const { findings } = await toolOver(configured(strict, [], ["go:example.com/*"])).check(here);
    expect(findings.filter(({ at }) => at.path.endsWith("_test.go"))).toEqual([]);
  });
});
