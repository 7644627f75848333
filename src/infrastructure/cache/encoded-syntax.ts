import { locales } from "../../domain/findings/text.ts";
import type { Syntax } from "../../domain/syntax/syntax.ts";
import { type Check, hasShape, isLine, isText, listOf, optional } from "./shape.ts";

const isMessage = hasShape(Object.fromEntries(locales.map((locale) => [locale, isText])));

/** A part of a file that could not be read, as it comes from a cache. */
export const isProblem = hasShape({ message: isMessage, line: isLine, column: isLine });

/** Something with a position; what else it has was written by the same build that reads it, under a checksum. */
const isPlaced: Check = (value) =>
  typeof value === "object" &&
  value !== null &&
  isLine(Reflect.get(value, "line")) &&
  isLine(Reflect.get(value, "column"));

// Typed by the fields of Syntax: a new list cannot be forgotten here.
const shape: { readonly [Field in keyof Required<Syntax>]: Check } = {
  types: listOf(isPlaced),
  functions: listOf(isPlaced),
  variables: listOf(isPlaced),
  calls: listOf(isPlaced),
  writes: listOf(isPlaced),
  exits: listOf(isPlaced),
  catches: listOf(isPlaced),
  conditions: listOf(isPlaced),
  mentions: listOf(isPlaced),
  sql: listOf(isPlaced),
  directives: listOf(isPlaced),
  reexports: listOf(hasShape({ from: optional(isText), name: isText, as: isText })),
  problems: optional(listOf(isProblem)),
};

/** True for the syntax of a file as a cache holds it. */
export const isSyntax = hasShape(shape);
