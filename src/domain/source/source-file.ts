/** A file of a snapshot, known by name and content id; its bytes are read only when somebody needs them. */
export interface SourceFile {
  /** Relative to the root of the snapshot, `/` between the parts. */
  readonly path: string;
  /** For a symbolic link: the file it leads to, whose content this is. */
  readonly realPath?: string;
  /** Git blob id of the content: `sha1("blob " + length + "\0" + bytes)` in hex. */
  readonly blob: string;
}
