import { exportedPackages, internalPrefixes } from "./jdk-packages.ts";

/** `java.`, `jdk.` and `sun.` belong to the platform as a whole. */
const reserved = ["java.", "jdk.", "sun."];

/** True for a package or module of the JDK, such as `java.sql`, `javax.crypto` or `org.w3c.dom`. */
export function isPlatform(name: string): boolean {
  return (
    reserved.some((prefix) => name.startsWith(prefix)) ||
    exportedPackages.has(name) ||
    internalPrefixes.some((prefix) => name === prefix || name.startsWith(`${prefix}.`))
  );
}
