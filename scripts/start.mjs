// Checks the bundled sample. Its findings are the point, so this ends well although `check` reports them.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const sample = fileURLToPath(new URL("../fixtures/shop", import.meta.url));

const { status } = spawnSync(process.execPath, [cli, "check", sample, "--no-cache", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status === 1 ? 0 : (status ?? 2);
