import fc from "fast-check";
import { expect, test } from "vitest";
import { objectStream } from "../../src/infrastructure/snapshots/object-stream.ts";

const id = "a".repeat(40);
const object = fc.oneof(
  fc.uint8Array({ maxLength: 60 }).map((bytes) => ({
    wire: Buffer.concat([Buffer.from(`${id} blob ${bytes.length}\n`), bytes, Buffer.from("\n")]),
    answer: Buffer.from(bytes).toString("hex"),
  })),
  fc.constant({ wire: Buffer.from(`${id} missing\n`), answer: undefined }),
  fc.constant({ wire: Buffer.from(`${id} tree 3\nabc\n`), answer: undefined }),
);

test("objects come out whole, however the output is cut into chunks", () => {
  fc.assert(
    fc.property(fc.array(object), fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }), (objects, lengths) => {
      const wire = Buffer.concat(objects.map((one) => one.wire));
      const answers: (string | undefined)[] = [];
      const stream = objectStream((bytes) => answers.push(bytes && Buffer.from(bytes).toString("hex")));
      let start = 0;
      for (let turn = 0; start < wire.length; turn += 1) {
        const end = start + (lengths[turn % lengths.length] ?? 1);
        expect(stream.take(wire.subarray(start, end))).toBe(true);
        start = end;
      }
      expect(answers).toEqual(objects.map(({ answer }) => answer));
    }),
  );
});

test("output of another form is refused", () => {
  const refuses = (text: string) => objectStream(() => {}).take(Buffer.from(text));
  expect(refuses("fatal: something\n")).toBe(false);
  expect(refuses("x".repeat(1000))).toBe(false);
});
