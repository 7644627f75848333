import { describe, expect, it } from "vitest";
import { callerOf } from "../../src/interface/cli/session.ts";
import { follow } from "../../src/interface/cli/progress.ts";

function watch(world: { stderrIsTTY: boolean; env?: Record<string, string> }) {
  const clock = { now: 0 };
  const written: string[] = [];
  const io = {
    stdout: () => {},
    stderr: (text: string) => void written.push(text),
    env: world.env ?? {},
    stdoutIsTTY: true,
    stderrIsTTY: world.stderrIsTTY,
    cwd: "/",
    columns: 20,
    writeFile: async () => {},
    today: "2026-11-23",
  };
  return { clock, written, progress: follow(callerOf([], io), () => clock.now) };
}

describe("progress", () => {
  it("says nothing of a short run", () => {
    const { clock, written, progress } = watch({ stderrIsTTY: true });
    clock.now = 299;
    progress.listener("read", 1, 2);
    progress.end();
    expect(written).toEqual([]);
  });

  it("shows one line, not too often, within the terminal, and removes it", () => {
    const { clock, written, progress } = watch({ stderrIsTTY: true });
    for (clock.now = 300; clock.now < 400; clock.now++) progress.listener("resolve", clock.now, 1000);
    progress.end();
    expect(written).toEqual(["\r\u001b[2Kresolving imports …", "\r\u001b[2Kresolving imports …", "\r\u001b[2K"]);
  });

  it.each([{ stderrIsTTY: false }, { stderrIsTTY: true, env: { CI: "1" } }])("is silent with %j", (world) => {
    const { clock, written, progress } = watch(world);
    clock.now = 5_000;
    progress.listener("check", 1, 2);
    progress.end();
    expect(written).toEqual([]);
  });

  it("knows how long each stage took", () => {
    const { clock, progress } = watch({ stderrIsTTY: false });
    progress.listener("list", 0, 0);
    clock.now = 40;
    progress.listener("read", 0, 9);
    progress.listener("read", 9, 9);
    clock.now = 100;
    progress.end();
    expect(progress.timing()).toEqual([
      { stage: "list", milliseconds: 40 },
      { stage: "read", milliseconds: 60 },
    ]);
  });
});
