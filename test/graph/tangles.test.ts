import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dependency } from "../../src/domain/graph/dependency.ts";
import { type Tangle, tangles } from "../../src/domain/graph/tangles.ts";
import { readArrows } from "./arrows.ts";
import { placed } from "./placed.ts";

const shop = placed({
  "orders/": { context: "orders" },
  "billing/": { context: "billing" },
  "crm/orders/": { context: "orders", service: "crm" },
  "web/": { service: "web" },
  "crm/": { service: "crm" },
});
const shown = ({ level, shown, accused }: Tangle) =>
  `${level} ${shown.join(" → ")} at ${accused.at.path}:${accused.at.line}`;
const told = (text: string, architecture = shop) =>
  [...tangles(readArrows(text), architecture, { keep: ({ kind }) => kind !== "test" })].map(shown);

describe("tangles", () => {
  it("are found between contexts whose modules do not cycle", () => {
    expect(told("orders/a → billing/x ×2, billing/y → orders/b")).toEqual(["contexts billing → orders at billing/y:3"]);
  });

  it("are told once where the module cycle is the same fact", () => {
    expect(told("orders/a → billing/x, billing/x → orders/a")).toEqual(["contexts billing → orders at billing/x:2"]);
  });

  it("are told on both levels where the modules of one context have a cycle of their own", () => {
    expect(told("orders/a → billing/x, billing/x → orders/a, orders/a → orders/b, orders/b → orders/a")).toEqual([
      "contexts billing → orders at billing/x:2",
      "modules orders/a → orders/b at orders/a:3",
    ]);
  });

  it("are told between services rather than between the units and contexts in them", () => {
    const units = placed({ "web/": { service: "web", context: "w" }, "crm/": { service: "crm", context: "c" } }, [
      "web",
      "crm",
    ]);
    expect(told("web/a → crm/x, crm/y → web/b", units)).toEqual(["services crm → web at crm/y:2"]);
  });

  it("are found between contexts that hold several units each", () => {
    const units = placed({ "a/": { context: "a" }, "b/": { context: "b" } }, ["a/api", "a/impl", "b/api", "b/impl"]);
    expect(told("a/impl/x → b/api/y, b/impl/x → a/api/y", units)).toEqual(["contexts a → b at a/impl/x:1"]);
  });

  it("keep contexts of one name in different folders apart", () => {
    expect(told("orders/a → billing/x, billing/x → crm/orders/y")).toEqual([]);
  });

  it("come with a step of evidence for each step of the cycle, and the weakest step is one of them", () => {
    const [tangle] = [...tangles(readArrows("a → b ×2, b → c, c → a ×3"), placed({}), { keep: () => true })];
    expect(tangle?.steps.map(({ from, to }) => `${from} ${to}`)).toEqual(["a b", "b c", "c a"]);
    expect(tangle?.steps).toContain(tangle?.accused);
    expect(tangle?.accused?.from).toBe("b");
  });

  it("are told as well where a cycle between parts hides another through a module of no part", () => {
    const text = "web/a → orders/a, crm/a → web/a, crm/b → web/a, web/a → crm/a, orders/a → crm/a";
    expect(told(text).map((one) => one.split(" at ")[0])).toEqual([
      "services crm → web",
      "modules crm/a → web/a → orders/a",
    ]);
  });

  it("always have evidence and a weakest step, and cutting what they name leaves nothing to tell", () => {
    const id = fc.tuple(fc.constantFrom("orders", "billing", "web", "crm"), fc.constantFrom("a", "b", "c"));
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 40 }), (pairs) => {
        const graph = readArrows(pairs.map(([from, to]) => `${from.join("/")} → ${to.join("/")}`).join(", "));
        const partOf = (path: string, level: Tangle["level"]) => (level === "modules" ? path : path.split("/")[0]);
        const found = [...tangles(graph, shop, { keep: () => true })];
        for (const { cycle, steps, accused } of found) {
          expect(steps).toHaveLength(cycle.length);
          expect(steps).toContain(accused);
        }
        const isCut = ({ from, to }: Dependency) =>
          found.some(({ level, cuts }) =>
            cuts.some((cut) => cut.from === partOf(from, level) && cut.to === partOf(to, level)),
          );
        expect([...tangles(graph, shop, { keep: (dependency) => !isCut(dependency) })]).toEqual([]);
      }),
    );
  });

  describe("compared with an earlier graph", () => {
    const compared = (text: string, before: string) => {
      const known = new Set(readArrows(before).dependencies.map(({ from, to }) => `${from} ${to}`));
      const isKnown = ({ from, to }: Dependency) => known.has(`${from} ${to}`);
      return [...tangles(readArrows(text), placed({}), { keep: () => true, isKnown })];
    };

    it.each([
      ["a cycle that one edge closed", "a → b, b → c, c → a", "a → b, b → c", "c → a → b", "c"],
      ["a knot that took in one more", "a → b, b → a, b → c, c → a", "a → b, b → a, b → c", "c → a → b", "c"],
      [
        "two knots that became one",
        "a → b, b → a, c → d, d → c, b → c, d → a",
        "a → b, b → a, c → d, d → c, d → a",
        "b → c → d → a",
        "b",
      ],
      ["an edge inside a knot that was there", "a → b, b → c, c → a, a → c", "a → b, b → c, c → a", "a → c", "c"],
      ["a knot that was there", "a → b, b → c, c → a", "a → b, b → c, c → a", "a → b → c", "a"],
    ])("shows %s", (_, after, before, cycle, accused) => {
      const [tangle, ...others] = compared(after, before);
      expect(others).toEqual([]);
      expect([tangle?.shown.join(" → "), tangle?.accused.from]).toEqual([cycle, accused]);
      expect(tangle?.steps).toContain(tangle?.accused);
    });

    it("keeps the identity of a knot, whatever it is compared with", () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 20 }), fc.nat(20), (pairs, cut) => {
          const text = (some: typeof pairs) => some.map(([from, to]) => `${from} → ${to}`).join(", ");
          const identity = ({ level, cycle, members }: Tangle) => ({ level, cycle, members });
          const alone = [...tangles(readArrows(text(pairs)), placed({}), { keep: () => true })];
          expect(compared(text(pairs), text(pairs.slice(cut))).map(identity)).toEqual(alone.map(identity));
        }),
      );
    });
  });
});
