/** What code does beside working out a result, or knows beside what it was given. */
export const effectNames = [
  ...(["environment", "files", "network", "process", "output", "log", "clock", "random", "identifier"] as const),
] as const;

export type Effect = (typeof effectNames)[number];

/**
 * Functions by what they do, under their full names; `*` stands for any characters. Packages whose import in the domain
 * is a fault already (clients, databases) are left out. Sources: Go 1.25 `os`, `os/exec`, `net`, `fmt`, `time`, `math/rand`;
 * Java SE 25; ECMA-262 and the WHATWG standards for globals; Node 24; the READMEs of the packages named.
 */
export const effects: Readonly<Record<"go" | "java" | "typescript", Partial<Record<Effect, readonly string[]>>>> = {
  go: {
    environment: ["os.Getenv", "os.LookupEnv", "os.Environ", "os.Setenv", "os.Unsetenv", "os.Hostname"],
    files: [
      ...[
        "os.Open",
        "os.OpenFile",
        "os.Create",
        "os.CreateTemp",
        "os.ReadFile",
        "os.WriteFile",
        "os.ReadDir",
        "os.Stat",
      ],
      ...["os.Remove", "os.RemoveAll", "os.Rename", "os.Mkdir", "os.MkdirAll", "os.MkdirTemp"],
      ...["io/ioutil.ReadFile", "io/ioutil.WriteFile", "io/ioutil.ReadDir", "io/ioutil.TempFile", "io/ioutil.TempDir"],
      ...["path/filepath.Walk", "path/filepath.WalkDir", "path/filepath.Glob"],
    ],
    network: ["net.Dial*", "net.Listen*", "net.Lookup*", "net.Resolve*Addr"],
    process: ["os/exec.*", "os.Exit", "os.StartProcess"],
    output: ["fmt.Print", "fmt.Printf", "fmt.Println", "print", "println"],
    clock: ["time.Now", "time.Since", "time.Until"],
    random: [
      ...["math/rand.Int*", "math/rand.Uint*", "math/rand.Float*", "math/rand.Perm", "math/rand.Shuffle"],
      ...["math/rand.Read", "math/rand.NormFloat64", "math/rand.ExpFloat64", "math/rand/v2.Int*", "math/rand/v2.Uint*"],
      ...["math/rand/v2.Float*", "math/rand/v2.N", "math/rand/v2.Perm", "math/rand/v2.Shuffle"],
      ...["crypto/rand.Read", "crypto/rand.Int", "crypto/rand.Prime", "crypto/rand.Text"],
    ],
    identifier: [
      ...["github.com/google/uuid.New*", "github.com/gofrs/uuid*.NewV?", "github.com/satori/go.uuid.NewV?"],
      ...["github.com/oklog/ulid*.Make", "github.com/oklog/ulid*.New", "github.com/rs/xid.New"],
      ...["github.com/segmentio/ksuid.New", "github.com/lithammer/shortuuid*.New"],
    ],
  },
  java: {
    environment: ["java.lang.System.getenv", "java.lang.System.getProperty"],
    files: [
      ...["java.nio.file.Files.*", "java.io.FileInputStream", "java.io.FileOutputStream", "java.io.FileReader"],
      ...["java.io.FileWriter", "java.io.RandomAccessFile"],
    ],
    network: ["java.net.Socket", "java.net.ServerSocket", "java.net.URL.open*", "java.net.InetAddress.get*"],
    process: ["java.lang.ProcessBuilder", "java.lang.Runtime.*", "java.lang.System.exit"],
    output: ["java.lang.System.out.*", "java.lang.System.err.*"],
    clock: [
      ...[
        "java.time.*.now",
        "java.time.Clock.system*",
        "java.lang.System.currentTimeMillis",
        "java.lang.System.nanoTime",
      ],
      ...["java.util.Date", "java.util.Calendar.getInstance", "org.joda.time.DateTime", "org.joda.time.*.now"],
    ],
    random: [
      ...["java.lang.Math.random", "java.util.Random", "java.security.SecureRandom"],
      ...["java.util.concurrent.ThreadLocalRandom.current"],
    ],
    identifier: ["java.util.UUID.randomUUID", "com.fasterxml.uuid.Generators.*"],
  },
  typescript: {
    environment: ["process.env", "process.env.*", "globalThis.process.env*", "node:process#env*"],
    files: ["node:fs#*", "node:fs/promises#*", "npm:fs-extra#*", "localStorage.*", "sessionStorage.*"],
    network: ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "node:dns#*", "node:dns/promises#*"],
    process: ["node:child_process#*", "node:worker_threads#Worker", "process.exit", "process.kill"],
    output: ["console.*", "process.stdout.*", "process.stderr.*"],
    clock: [
      ...["Date", "Date.now", "performance.now", "process.hrtime", "process.hrtime.bigint", "npm:luxon#DateTime.now"],
      ...["npm:luxon#DateTime.local", "npm:luxon#DateTime.utc", "npm:moment#default", "npm:dayjs#default"],
    ],
    random: ["Math.random", "crypto.getRandomValues", "node:crypto#randomBytes", "node:crypto#randomInt"],
    identifier: [
      ...["crypto.randomUUID", "node:crypto#randomUUID", "npm:uuid#v?", "npm:uuid#default.v?", "npm:nanoid#nanoid"],
      ...["npm:ulid#ulid", "npm:cuid#default", "npm:@paralleldrive/cuid2#createId", "npm:short-uuid#generate"],
    ],
  },
};

/** Functions that reach out only where they are asked without arguments: `new Date()`, `moment()`, `new Random()` without a seed. */
export const impureIfBare: ReadonlySet<string> = new Set([
  ...["Date", "npm:moment#default", "npm:dayjs#default", "npm:luxon#DateTime.local", "npm:luxon#DateTime.utc"],
  ...["java.util.Date", "java.util.Random", "org.joda.time.DateTime"],
]);
