import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { afterEach } from "vitest";

/** An entry of an archive; in a tarball it may be something else than a file. */
export interface Packed {
  readonly name: string;
  readonly text?: string;
  readonly type?: "symlink" | "link" | "directory";
  readonly linkname?: string;
  /** In a zip: deflated, and said to be of this size, which may be a lie. */
  readonly claims?: number;
}

/** Entries by name and text. */
export function packed(files: Readonly<Record<string, string>>): readonly Packed[] {
  return Object.entries(files).map(([name, text]) => ({ name, text }));
}

/** The same bytes each time: no date, no owner. */
export async function tar(entries: readonly Packed[]): Promise<Buffer> {
  const archive = pack();
  for (const { text = "", ...header } of entries) archive.entry({ ...header, mtime: new Date(0) }, text);
  archive.finalize();
  const parts: Buffer[] = [];
  for await (const part of archive) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

/** A tarball as npm's registries have it. */
export async function tarball(files: Readonly<Record<string, string>>): Promise<Buffer> {
  return gzipSync(await tar(packed(files)));
}

/** A zip whose names may be anything, and be there twice. */
export function zip(entries: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text = "", claims } of entries) {
    const title = Buffer.from(name);
    const content = Buffer.from(text);
    const body = claims === undefined ? content : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    if (claims !== undefined) fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(claims ?? body.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, title, body]);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, place, title]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}

/** The hash as npm's lockfiles have it. */
export function sri(bytes: Uint8Array): string {
  return `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
}

/** In lower-case hex. */
export function sha512(bytes: Uint8Array): string {
  return createHash("sha512").update(bytes).digest("hex");
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the test, with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "arch-lint-artifacts-"));
  folders.push(root);
  for (const [path, content] of Object.entries(files)) put(join(root, path), content);
  return root;
}

/** Writes a file with the folders above it. */
export function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Where npm's cache keeps these bytes, below the folder of the cache. */
export function contentPlace(bytes: Uint8Array): string {
  const hex = sha512(bytes);
  return `_cacache/content-v2/sha512/${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex.slice(4)}`;
}
