import { type GitPlace, gitFailed, startGit } from "./git.ts";
import { objectStream } from "./object-stream.ts";

/** Reads blobs from the object store. */
export interface ObjectReader {
  /** The bytes of a blob; `undefined` if it is missing (a partial clone), no blob, or larger than the limit. */
  read(blob: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** The mode git gives to a symbolic link; the text of its blob is where it leads. */
export const linkMode = "120000";

/** Where a link in the object store leads; `undefined` if its blob is missing. */
export async function linkText(objects: ObjectReader, blob: string): Promise<string | undefined> {
  const bytes = await objects.read(blob);
  return bytes && Buffer.from(bytes).toString("utf8");
}

type Answer = (bytes: Uint8Array | undefined) => void;

/** git that owes an answer and says nothing for this long hangs. */
const patience = 60_000;

/** One `git cat-file --batch` for all blobs: requests are written as they come, answers arrive in the same order. */
export function objectReader(place: GitPlace): ObjectReader {
  let session: Session | undefined;
  return {
    read(blob) {
      if (!/^[0-9a-f]{40,64}$/u.test(blob)) return Promise.resolve(undefined);
      session = session?.isOpen() ? session : startSession(place);
      return session.ask(blob);
    },
    async close() {
      await session?.end();
      session = undefined;
    },
  };
}

interface Session {
  isOpen(): boolean;
  ask(blob: string): Promise<Uint8Array | undefined>;
  end(): Promise<void>;
}

function startSession(place: GitPlace): Session {
  const child = startGit(place, ["cat-file", "--batch"]);
  if (!child) throw gitFailed("cat-file", "there is no git on PATH");

  const waiting: Answer[] = [];
  let open = true;
  let asked = 0;
  const timer = setTimeout(() => waiting.length > asked && child.kill("SIGKILL"), patience).unref();
  const stream = objectStream((bytes) => waiting[asked++]?.(bytes));
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => {
      open = false;
      clearTimeout(timer);
      while (asked < waiting.length) waiting[asked++]?.(undefined);
      resolve();
    });
  });
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  child.stderr.resume();
  child.stdout.on("data", (chunk: Buffer) => {
    timer.refresh();
    if (!stream.take(chunk)) child.kill("SIGKILL");
  });

  return {
    isOpen: () => open,
    ask: (blob) =>
      new Promise((resolve) => {
        timer.refresh();
        waiting.push(resolve);
        child.stdin.write(`${blob}\n`);
      }),
    async end() {
      child.stdin.end();
      await ended;
    },
  };
}
