/** A file of Go's module system, read. The kinds are filled in by what follows. */
export type GoFile = never;
