import type { FileTree } from "../../src/domain/findings/rule.ts";

/** A project of our own with a bit of everything that lockfiles of npm have; `npm ci` accepts it. */
export const shop: FileTree = {
  "package.json": text({
    name: "shop",
    version: "1.0.0",
    private: true,
    workspaces: ["packages/*"],
    dependencies: { levy: "npm:tax@^1.0.0", order: "^2.1.0", "@shop/basket": "~3.0.0" },
    devDependencies: { checker: "^1.0.0" },
    optionalDependencies: { "fast-round": "^1.0.0" },
  }),
  "packages/till/package.json": text({
    name: "@shop/till",
    version: "0.1.0",
    dependencies: { tax: "^2.0.0", order: "^2.0.0" },
  }),
  "package-lock.json": text({
    name: "shop",
    version: "1.0.0",
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": {
        name: "shop",
        version: "1.0.0",
        workspaces: ["packages/*"],
        dependencies: { "@shop/basket": "~3.0.0", levy: "npm:tax@^1.0.0", order: "^2.1.0" },
        devDependencies: { checker: "^1.0.0" },
        optionalDependencies: { "fast-round": "^1.0.0" },
      },
      "node_modules/@shop/basket": entry("@shop/basket", "3.0.4", "A", {
        dependencies: { order: ">=2", coin: "*" },
        peerDependencies: { tax: "^2.0.0" },
      }),
      "node_modules/@shop/till": { resolved: "packages/till", link: true },
      "node_modules/checker": entry("checker", "1.9.0", "B", {
        dev: true,
        bundleDependencies: ["reporter"],
        dependencies: { reporter: "^1.0.0", coin: "^1.0.0" },
      }),
      "node_modules/checker/node_modules/reporter": { version: "1.0.0", dev: true, inBundle: true },
      "node_modules/coin": entry("coin", "1.4.2", "C"),
      "node_modules/fast-round": entry("fast-round", "1.0.0", "D", {
        optional: true,
        os: ["linux"],
        hasInstallScript: true,
      }),
      "node_modules/levy": entry("tax", "1.7.0", "E", { name: "tax" }),
      "node_modules/order": entry("order", "2.3.1", "F", { dependencies: { coin: "^1.4.0", tax: "^1.0.0" } }),
      "node_modules/order/node_modules/tax": entry("tax", "1.7.0", "E"),
      "node_modules/tax": entry("tax", "2.2.0", "G"),
      "packages/till": { name: "@shop/till", version: "0.1.0", dependencies: { order: "^2.0.0", tax: "^2.0.0" } },
    },
  }),
};

function entry(name: string, version: string, letter: string, more: object = {}): object {
  const resolved = `https://registry.example.com/${name}/-/${name.slice(name.lastIndexOf("/") + 1)}-${version}.tgz`;
  return { version, resolved, integrity: `sha512-${letter.repeat(85)}A==`, ...more };
}

function text(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
