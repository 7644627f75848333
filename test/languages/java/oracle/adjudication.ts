/** Why our edges and those of javac or jdeps may differ, and rightly so. */
export interface Verdict {
  readonly because: string;
  /** The edges of the shop that show it. */
  readonly edges: readonly string[];
}

const order = "src/main/java/com/acme/order";

/** What javac finds behind a name of the shop and we do not. */
export const onlyByJavac: readonly Verdict[] = [
  {
    because:
      "a member type can be inherited from a superclass that the file does not name (limit java-inherited-members)",
    edges: [`${order}/Rebate.java → file ${order}/Base.java`],
  },
];

/** What jdeps finds in the byte code of the shop and no source names (limit java-unnamed-types). */
export const onlyByJdeps: readonly Verdict[] = [
  {
    because: "javac builds lambdas and records from classes of the JDK",
    edges: [
      "Bill.java → java.lang.invoke",
      "Bill.java → java.lang.runtime",
      "Discount.java → java.lang.invoke",
      "Discount.java → java.lang.runtime",
      "Order.java → java.lang.invoke",
    ],
  },
  {
    because: "a chain of calls or fields goes through types that it does not name",
    edges: ["Chain.java → com.acme.pay", "Printer.java → java.io"],
  },
];

/** What the sources of the shop name and jdeps does not find in the byte code. */
export const onlyByUs: readonly Verdict[] = [
  { because: "an import that nothing uses is a dependency of the source", edges: ["Stale.java → com.acme.pay"] },
  { because: "an import for documentation is a dependency of the source", edges: ["Notes.java → com.acme.text"] },
  { because: "annotations with source retention are in no class file", edges: ["Tagged.java → com.acme.mark"] },
  { because: "type arguments of local variables are erased", edges: ["Local.java → com.acme.pay"] },
  { because: "jdeps does not look at class literals within annotations", edges: ["Listed.java → com.acme.text"] },
];
