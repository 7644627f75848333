import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A comment as the API tells it. */
export interface StoredComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string };
}

/** A request that reached the server. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly authorization: string;
}

/** What happens to a request instead of an answer: a status with headers, a lost connection, or silence. */
export type Trouble =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly does?: true }
  | "hang-up"
  | "silence";

/** How a server differs from github.com. */
export interface Kind {
  readonly root?: string;
  readonly login?: string;
  /** Gitea and Forgejo: no GraphQL, no checks, a conversation in one piece. */
  readonly isGitea?: boolean;
  readonly pulls?: readonly unknown[];
}

/** A GitHub API on loopback that remembers comments and check runs. */
export interface GitHubServer {
  readonly url: string;
  readonly comments: StoredComment[];
  readonly received: Received[];
  /** The next requests whose method and path match meet trouble, in order; `times` Infinity: all of them. */
  trouble(match: string, trouble: Trouble, times?: number): void;
  requests(match: string): readonly Received[];
  close(): Promise<void>;
}

interface Planned {
  readonly match: string;
  readonly trouble: Trouble;
  left: number;
}

/** Starts a server on a free port of loopback. */
export async function startServer(kind: Kind = {}): Promise<GitHubServer> {
  const { root = "", login = "github-actions[bot]" } = kind;
  const comments: StoredComment[] = [];
  const received: Received[] = [];
  const planned: Planned[] = [];

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const method = request.method ?? "";
    received.push({ method, path: request.url ?? "", body, authorization: request.headers.authorization ?? "" });
    const plan = planned.find(({ match, left }) => left > 0 && `${method} ${pathname}`.includes(match));
    const answer = () => route({ method, path: pathname.slice(root.length), search: searchParams, body });
    if (plan) {
      plan.left--;
      if (plan.trouble === "hang-up") request.socket.destroy();
      else if (plan.trouble !== "silence") {
        if (plan.trouble.does) answer();
        send(response, plan.trouble.status, { message: "trouble" }, plan.trouble.headers);
      }
      return;
    }
    const { status, value, link } = answer();
    send(response, status, value, link ? { link } : {});
  });

  function route(request: { method: string; path: string; search: URLSearchParams; body: unknown }) {
    const { method, path, search, body } = request;
    if (path === "/graphql" && !kind.isGitea) return ok({ data: { viewer: { login } } });
    if (path === "/user" && kind.isGitea) return ok({ login });
    if (method === "GET" && /\/issues\/\d+\/comments$/u.test(path)) return list(path, search);
    if (method === "POST" && /\/issues\/\d+\/comments$/u.test(path)) return ok(addComment(textIn(body)), 201);
    const edited = /\/issues\/comments\/(?<id>\d+)$/u.exec(path)?.groups?.id;
    if (method === "PATCH" && edited) return edit(Number(edited), textIn(body));
    if (/\/check-runs(?:\/\d+)?$/u.test(path) && !kind.isGitea) {
      return ok({ id: 7, html_url: "https://host.example/runs/7" }, method === "POST" ? 201 : 200);
    }
    if (/\/pulls$/u.test(path)) return ok(kind.pulls ?? []);
    return ok({ message: "Not Found" }, 404);
  }

  function list(path: string, search: URLSearchParams) {
    if (kind.isGitea) return ok(comments.map(shown));
    const size = Number(search.get("per_page") ?? 30);
    const page = Number(search.get("page") ?? 1);
    const last = Math.max(1, Math.ceil(comments.length / size));
    const rows = comments.slice((page - 1) * size, page * size).map(shown);
    const next = `<${url}${path}?per_page=${size}&page=${page + 1}>; rel="next"`;
    return page < last ? { ...ok(rows), link: next } : ok(rows);
  }

  function addComment(body: string) {
    const comment = { id: 1000 + comments.length, body, user: { login } };
    comments.push(comment);
    return shown(comment);
  }

  function edit(id: number, body: string) {
    const comment = comments.find((one) => one.id === id);
    if (!comment) return ok({ message: "Not Found" }, 404);
    comment.body = body;
    return ok(shown(comment));
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${portOf(server.address())}${root}`;
  return {
    url,
    comments,
    received,
    trouble: (match, trouble, times = 1) => void planned.push({ match, trouble, left: times }),
    requests: (match) => received.filter(({ method, path }) => `${method} ${path}`.includes(match)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const ok = (value: unknown, status = 200): { status: number; value: unknown; link?: string } => ({ status, value });

const shown = (comment: StoredComment) => ({
  ...comment,
  html_url: `https://host.example/comments/${comment.id}`,
});

function send(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString();
  return text === "" ? undefined : JSON.parse(text);
}

function textIn(body: unknown): string {
  return String(Reflect.get(Object(body), "body"));
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
