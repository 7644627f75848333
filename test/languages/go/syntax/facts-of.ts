import type { ReadSyntax } from "../../../../src/application/ports/language.ts";
import { go } from "../../../../src/infrastructure/languages/go/index.ts";
import { type ShownSyntax, shown } from "../../shown-syntax.ts";

/** What all examples may use. */
const head = `package shop

import (
	"context"
	"database/sql"
	"errors"
	"net/http"

	pay "example.com/shop/payment"
)
`;

/** Loads the reader of Go. */
export async function loadReader(): Promise<ReadSyntax> {
  if (!go.syntax) throw new Error("Go is not read to this depth.");
  return go.syntax.load();
}

/** The facts of one kind in declarations that follow the imports, as short lines without positions. */
export function factsOf(read: ReadSyntax, list: keyof ShownSyntax, declarations: string): readonly string[] {
  return shown(read(head + declarations, "order.go"))[list].map((line) => line.replace(/^\d+:\d+ /u, ""));
}

/** The same for statements in a function without parameters. */
export function factsWithin(read: ReadSyntax, list: keyof ShownSyntax, statements: string): readonly string[] {
  return factsOf(read, list, `func place() {\n${statements}\n}`).map((line) => line.replace(/ in 0(?=:|$)/u, ""));
}
