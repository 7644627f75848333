/** True where nobody on the way can read what is sent: https, or this very machine. */
export function mayHoldSecrets({ protocol, hostname }: URL): boolean {
  const isHere = hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/u.test(hostname);
  return protocol === "https:" || isHere;
}
