const first = 500;
const longest = 60_000;

/**
 * Milliseconds to wait before trying again: what the server asks for (`Retry-After`: seconds or a date, RFC 9110
 * §10.2.3), else twice as long each time. Never more than a minute, whatever the server says.
 */
export function delayBefore(attempt: number, retryAfter: string | undefined, now: number): number {
  const asked = retryAfter === undefined ? undefined : askedBy(retryAfter.trim(), now);
  return Math.min(longest, Math.max(0, asked ?? first * 2 ** (attempt - 1)));
}

function askedBy(text: string, now: number): number | undefined {
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1000;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment - now;
}
