import type { Answer } from "./answer.ts";

/** So many failures in a row, and nothing else, mean that a server is down. */
const enough = 12;

/** Watches servers, so that nobody waits for a thousand failures where a dozen say the same. */
export interface Outages {
  /** Asks, unless the server of the address is known to be down. */
  unlessDown(url: string, ask: () => Promise<Answer>): Promise<Answer>;
}

/** Begins with all servers up. One that answers, in whatever way, is up. */
export function watchOutages(): Outages {
  const failures = new Map<string, number>();
  return {
    async unlessDown(url, ask) {
      const { origin } = new URL(url);
      if ((failures.get(origin) ?? 0) >= enough) return { kind: "unread", reason: "unreachable" };
      const answer = await ask();
      const isDown = answer.kind === "unread" && (answer.reason === "unreachable" || answer.reason === "timeout");
      failures.set(origin, isDown ? (failures.get(origin) ?? 0) + 1 : 0);
      return answer;
    },
  };
}
