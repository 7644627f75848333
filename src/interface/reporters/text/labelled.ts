import { visible } from "../../escape/terminal.ts";
import { width } from "../../terminal/width.ts";
import { wrap } from "../../terminal/wrap.ts";
import type { Page } from "./page.ts";

const indent = "  ";

/** A paragraph with a word before it, wrapped so that its lines stand below each other. */
export function labelled(label: string, text: string, { columns, paint }: Page): readonly string[] {
  const lead = label === "" ? indent : `${indent}${label}  `;
  const room = Math.max(30, Math.min(columns, 120) - width(lead));
  return wrap(visible(text), room).map((line, index) => {
    const start = index === 0 && label !== "" ? `${indent}${paint.dim(label)}  ` : " ".repeat(width(lead));
    return `${start}${line}`;
  });
}
