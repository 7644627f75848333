import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { dirname, join } from "node:path";
import { closed, listen } from "./npm-server.ts";

/** A module as a test describes it: versions with their date and, if it says more than its name, their go.mod. */
export interface TestModule {
  readonly versions: Readonly<Record<string, { readonly time: string; readonly mod?: string }>>;
  /** Versions that the list leaves out, such as pseudo-versions. */
  readonly unlisted?: readonly string[];
}

/** Writes a proxy's tree of files (`go help goproxy`); zips are left out, since only go.mod files are asked for. */
export function writeGoProxy(folder: string, modules: Readonly<Record<string, TestModule>>): void {
  for (const [path, { versions, unlisted = [] }] of Object.entries(modules)) {
    const escaped = path.replace(/[A-Z]/gu, (capital) => `!${capital.toLowerCase()}`);
    const place = join(folder, escaped, "@v");
    const listed = Object.keys(versions).filter((version) => !unlisted.includes(version));
    put(join(place, "list"), listed.map((version) => `${version}\n`).join(""));
    for (const [version, { time, mod = `module ${path}\n` }] of Object.entries(versions)) {
      put(join(place, `${version}.info`), JSON.stringify({ Version: version, Time: time }));
      put(join(place, `${version}.mod`), mod);
    }
    const [last] = Object.entries(versions).slice(-1);
    if (last) put(join(folder, escaped, "@latest"), JSON.stringify({ Version: last[0], Time: last[1].time }));
  }
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Serves such a tree over HTTP. `fault`: the status for every request instead. */
export async function startGoProxy(folder: string, fault?: number) {
  const requests: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? "");
    headers.push(request.headers);
    const file = join(folder, decodeURIComponent(request.url ?? "/"));
    if (fault !== undefined || !existsSync(file)) response.writeHead(fault ?? 404).end("not found");
    else response.end(readFileSync(file));
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, requests, headers, close: () => closed(server) };
}
