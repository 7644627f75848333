import type { Code } from "../code/code.ts";
import type { Graph } from "../graph/graph.ts";
import type { Argument } from "../syntax/value.ts";
import type { Listener } from "./listeners.ts";

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|::1)(?::|$)/u;
const profiler = "go:net/http/pprof";

/**
 * Says which listeners no caller from outside reaches: those on the machine's own address or on a Unix socket, and Go's
 * profiler, which whoever imports it serves on the default handler.
 */
export function listensAside(code: Code, { dependencies }: Graph): (listener: Listener) => boolean {
  const profiled = new Set(dependencies.flatMap(({ to, at }) => (to === profiler ? [at.path] : [])));
  return (listener) =>
    isLoopback(listener.address) ||
    isUnixSocket(code, listener) ||
    (profiled.has(listener.file.path) && listener.call.arguments.some(isDefaultHandler));
}

/** `nil` and `http.DefaultServeMux` are the same handler (Go 1.25 `net/http`, "Handler"). */
function isDefaultHandler(value: Argument): boolean {
  return value.kind === "nothing" || (value.kind === "name" && value.name?.name === "DefaultServeMux");
}

function isUnixSocket(code: Code, { file, call }: Listener): boolean {
  return call.arguments.some((value) => {
    const written = code.types.ofValue(file, value, call.in);
    return written !== undefined && code.types.names(written).includes("net.UnixListener");
  });
}

function isLoopback(address: Argument | undefined): boolean {
  return (address?.kind === "text" || address?.kind === "joined") && loopback.test(address.text);
}
