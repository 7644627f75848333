import { describe, expect, it } from "vitest";
import { inferred } from "./project.ts";

const layered = (folder: string) => [`${folder}/domain/a.ts`, `${folder}/application/a.ts`];

type Case = readonly [name: string, paths: readonly string[], units: readonly string[], contexts: readonly string[]];

describe("contexts", () => {
  it.each<Case>([
    [
      "folders with layers, side by side in a folder for such things",
      [...layered("src/modules/users"), ...layered("src/modules/posts")],
      [],
      ["src/modules/posts", "src/modules/users"],
    ],
    ["one alone has no neighbour", layered("src/modules/users"), [], []],
    [
      "a kernel is none",
      [...layered("src/modules/users"), ...layered("src/modules/shared"), ...layered("src/modules/posts")],
      [],
      ["src/modules/posts", "src/modules/users"],
    ],
    ["aggregates of one context are none", [...layered("src/users"), ...layered("src/posts")], [], []],
    [
      "units with layers of their own",
      [...layered("users/src"), ...layered("posts/src")],
      ["users", "posts"],
      ["posts", "users"],
    ],
    [
      "layers deeper in the folder of the context",
      [...layered("contexts/mooc/courses"), ...layered("contexts/mooc/videos"), ...layered("contexts/office/staff")],
      [],
      ["contexts/mooc", "contexts/office"],
    ],
    [
      "classic floors make none, even in units",
      ["a", "b"].flatMap((unit) => [`${unit}/controllers/a.js`, `${unit}/services/a.js`]),
      ["a", "b"],
      [],
    ],
  ])("%s", (_name, paths, units, contexts) => {
    expect(inferred(paths, units).contexts.map(({ folder }) => folder)).toEqual(contexts);
  });

  it("are named by the prefix of their build modules, and what stands beside belongs to none", () => {
    const words = ["domain", "infrastructure", "app"];
    const paths = ["orders", "stock"].flatMap((name) => words.map((word) => `${name}-${word}/A.java`));
    const architecture = inferred(paths);
    expect(architecture.contexts.map(({ name }) => name)).toEqual(["orders", "stock"]);
    expect(architecture.placeOf("orders-domain/A.java").context).toBe("orders");
    expect(architecture.placeOf("orders-app/A.java").context).toBeUndefined();
  });
});

describe("what other contexts may use", () => {
  const architecture = inferred([...layered("modules/users"), ...layered("modules/posts")]);

  it.each([
    ["modules/users/index.ts", true],
    ["modules/users/contracts/user.ts", true],
    ["modules/users/domain/events/user-renamed.ts", true],
    ["modules/users/application/error-events/refused.ts", true],
    ["modules/users/application/refused.integration-event.ts", true],
    ["modules/users/application/UserRefusedIntegrationEvent.ts", true],
    ["modules/users/domain/user.ts", false],
    ["modules/users/application/rename-user.ts", false],
    ["modules/users/application/events-of-users.ts", false],
  ])("%s: %s", (path, open) => {
    expect(architecture.placeOf(path).open).toBe(open);
  });
});
