import { EnvHttpProxyAgent, type RequestInit, type Response, fetch } from "undici";
import { isRateLimit, type Patience, pauseBefore } from "./patience.ts";

/** Sends one request; what octokit calls in place of the global function. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

const tries = 4;

/**
 * A `fetch` that goes through the proxies which the environment names, gives up on time, and asks again where that may
 * help: after a lost connection, a failure of the server or a rate limit. The last answer is given to the caller.
 */
export function patientFetch(patience: Patience): Fetch {
  const dispatcher = new EnvHttpProxyAgent();
  let left = patience.pauses;
  return async (url, init = {}) => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await send(url, { ...init, dispatcher, signal: AbortSignal.timeout(patience.perRequest) });
      const { response } = outcome;
      const turn = response && { status: response.status, header: (name: string) => response.headers.get(name) };
      const isOver = attempt >= tries || (turn ? !(isRateLimit(turn) || turn.status >= 500) : false);
      const pause = pauseBefore(attempt, turn, patience.now());
      const mayRepeat = turn?.status === 503 || (turn && isRateLimit(turn)) || isRepeatable(url, init);
      if (isOver || !mayRepeat || pause > left) return settled(outcome);
      left -= pause;
      await response?.body?.cancel();
      await patience.wait(pause);
    }
  };
}

interface Outcome {
  readonly response?: Response;
  readonly error?: unknown;
}

async function send(url: string, init: RequestInit): Promise<Outcome> {
  try {
    return { response: await fetch(url, init) };
  } catch (error) {
    return { error };
  }
}

function settled({ response, error }: Outcome): Response {
  if (response) return response;
  throw error;
}

/** A comment that may have been made although nobody said so must not be made twice; all else can be said again. */
function isRepeatable(url: string, { method }: RequestInit): boolean {
  return method !== "POST" || !new URL(url).pathname.endsWith("/comments");
}
