/** A configuration beyond this size is no configuration. */
export const maxBytes = 1024 * 1024;

/** The text of a file, or what is wrong with its bytes: the message follows the file's name. */
export type Decoded = { readonly text: string } | { readonly message: string; readonly hint: string };

/** Decodes UTF-8. A byte order mark is left out, as editors do not count it as a column. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > maxBytes) {
    return {
      message: `is ${megabytes(bytes.length)} large; a configuration may have at most 1 MiB`,
      hint: "Name folders by patterns instead of listing files.",
    };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { message: "is not valid UTF-8", hint: "Save the file as UTF-8." };
  }
}

function megabytes(length: number): string {
  return `${(length / maxBytes).toFixed(1)} MiB`;
}
