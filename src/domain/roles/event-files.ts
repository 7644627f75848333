/** True for files that hold events and nothing else, whatever those are called: `domain/events/placed.go`, `order-events.ts`. */
export function isEventFile(path: string): boolean {
  return /(?:^|[/._-])events?(?:\/[^/]+|\.\w+)$/u.test(path);
}
