import * as os from "node:os";
import { isAbsolute } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { homeFolder } from "../../src/infrastructure/files/home-folder.ts";

vi.mock("node:os", async (original) => {
  const real = await original<typeof os>();
  return { ...real, homedir: vi.fn(real.homedir), userInfo: vi.fn(real.userInfo) };
});

afterEach(() => vi.restoreAllMocks());

const unknown = () => {
  throw new Error("ENOENT");
};

test("the folder that the system names", () => {
  vi.mocked(os.homedir).mockReturnValue("/home/ada");
  expect(homeFolder()).toBe("/home/ada");
});

test("an empty HOME leads to the user's entry, not into the current folder", () => {
  vi.mocked(os.homedir).mockReturnValue("");
  vi.mocked(os.userInfo).mockReturnValue({ ...os.userInfo(), homedir: "/home/ada" });
  expect(homeFolder()).toBe("/home/ada");
});

test("a user whom nobody knows has the root", () => {
  vi.mocked(os.homedir).mockImplementation(unknown);
  vi.mocked(os.userInfo).mockImplementation(unknown);
  expect(isAbsolute(homeFolder())).toBe(true);
});
