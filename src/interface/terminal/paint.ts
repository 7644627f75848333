import { Chalk } from "chalk";

/** What a colour stands for, so that reporters never name one. */
export interface Paint {
  error(text: string): string;
  warning(text: string): string;
  good(text: string): string;
  strong(text: string): string;
  dim(text: string): string;
  place(text: string): string;
}

/** Gives the colours, or for `false` leaves every text as it is. */
export function paint(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    good: (text) => chalk.green(text),
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    place: (text) => chalk.cyan(text),
  };
}
