import type { FileTree } from "../../src/domain/findings/rule.ts";

/** One way in which a class of Java depends on another, and who calls it a dependency. */
export interface Way {
  readonly name: string;
  /** The class, with `$` before each name of another layer's. */
  readonly text: string;
  /** What it depends on in the layer above. */
  readonly targets: readonly string[];
  readonly verdict: "both" | "ours";
  /** Why ArchUnit, which reads byte code, cannot see it and we call it a dependency all the same. */
  readonly because?: string;
}

const both = (name: string, text: string, ...targets: readonly string[]): Way => ({
  name,
  text,
  targets,
  verdict: "both",
});
const ours = (name: string, text: string, because: string, ...targets: readonly string[]): Way => {
  return { name, text, targets, verdict: "ours", because };
};

/** What each `Way` is written about: classes of the layer that must not be known. */
const desk: FileTree = {
  "shop/desk/Counter.java": `package shop.desk;
public class Counter implements Runnable {
  public static final String NAME = "counter";
  public static String label = "open";
  public static Counter open() { return new Counter(); }
  public void run() {}
}
`,
  "shop/desk/Till.java": "package shop.desk;\npublic interface Till { void ring(); }\n",
  "shop/desk/Shelf.java": "package shop.desk;\npublic class Shelf<T> {}\n",
  "shop/desk/Refused.java": "package shop.desk;\npublic class Refused extends RuntimeException {}\n",
  "shop/desk/Rank.java": "package shop.desk;\npublic enum Rank { LOW, HIGH }\n",
  "shop/desk/Marked.java": "package shop.desk;\npublic @interface Marked {}\n",
};

const own: FileTree = {
  "shop/stock/Uses.java": "package shop.stock;\npublic @interface Uses { Class<?>[] value(); }\n",
  "shop/stock/Box.java": "package shop.stock;\npublic class Box<T> {}\n",
};

/** Every kind of dependency that the example project of ArchUnit breaks its layers with, and those that byte code forgets. */
export const ways: readonly Way[] = [
  both("MethodCall", "class $$ { void m() { $Counter.open(); } }", "Counter"),
  both("FieldRead", "class $$ { String m() { return $Counter.label; } }", "Counter"),
  both("FieldWrite", 'class $$ { void m() { $Counter.label = "shut"; } }', "Counter"),
  both("ConstructorCall", "class $$ { Object m() { return new $Counter(); } }", "Counter"),
  both(
    "MethodReference",
    "class $$ { Object m() { java.util.function.Supplier<Object> s = $Counter::open; return s; } }",
    "Counter",
  ),
  both("InstanceOf", "class $$ { boolean m(Object o) { return o instanceof $Counter; } }", "Counter"),
  both("ClassObject", "class $$ { Object m() { return $Counter.class; } }", "Counter"),
  both("FieldType", "class $$ { private $Till till; }", "Till"),
  both(
    "GenericFieldType",
    "class $$ { java.util.Map<? super $Rank, java.util.List<? extends $Till>> all; }",
    "Rank",
    "Till",
  ),
  both("Parameter", "class $$ { void m($Till till) {} }", "Till"),
  both("ArrayParameter", "class $$ { void m($Till[] tills) {} }", "Till"),
  both("GenericParameter", "class $$ { void m(java.util.Map<?, ? super $Till> tills) {} }", "Till"),
  both("Result", "class $$ { $Till m() { return null; } }", "Till"),
  both("ArrayResult", "class $$ { $Till[][] m() { return null; } }", "Till"),
  both("GenericResult", "class $$ { java.util.Map<$Rank, $Till> m() { return null; } }", "Rank", "Till"),
  both("ConstructorParameter", "class $$ { $$($Till till) {} }", "Till"),
  both("Superclass", "class $$ extends $Counter {}", "Counter"),
  both("Interface", "abstract class $$ implements $Till {}", "Till"),
  both("GenericSuperclass", "class $$ extends Box<$Till> {}", "Till"),
  both("GenericInterface", "abstract class $$ implements Comparable<$Till> {}", "Till"),
  both("TypeParameter", "class $$<T extends $Till> {}", "Till"),
  both("TypeParameterWithin", "class $$<T extends java.util.Map<$Rank, ? super $Till>> {}", "Rank", "Till"),
  both("MethodTypeParameter", "class $$ { <T extends $Till> void m() {} }", "Till"),
  both("Annotation", "@$Marked class $$ {}", "Marked"),
  both("AnnotatedField", "class $$ { @$Marked int f; }", "Marked"),
  both("AnnotatedParameter", "class $$ { void m(@$Marked Object o) {} }", "Marked"),
  both("AnnotationValue", "@Uses({$Till.class, $Rank.class}) class $$ {}", "Till", "Rank"),
  both("AnnotationMember", "@interface $$ { $Rank rank() default $Rank.LOW; $Marked[] marks(); }", "Rank", "Marked"),
  both("Throws", "class $$ { void m() throws $Refused {} }", "Refused"),
  both("Catches", "class $$ { void m() { try { m(); } catch ($Refused e) {} } }", "Refused"),
  both("EnumConstant", "class $$ { Object m() { return $Rank.HIGH; } }", "Rank"),
  ours(
    "Constant",
    "class $$ { String m() { return $Counter.NAME; } }",
    "the compiler writes the constant's text in its place",
    "Counter",
  ),
  ours(
    "Local",
    "class $$ { void m(Object o) { $Till till = null; } }",
    "the type of a local variable is not in byte code",
    "Till",
  ),
  ours(
    "TypeArgument",
    "class $$ { Object m() { return new Box<$Till>(); } }",
    "arguments of types in bodies are erased",
    "Till",
  ),
];

/** How the other class is named: in full, by an import of its own, by an import of its whole package. */
export const namings = ["in full", "imported", "with its package"] as const;

export type Naming = (typeof namings)[number];

/** A shop whose stock knows its desk in every way, though it must not. */
export function shopNaming(naming: Naming): FileTree {
  const stock = ways.map((way) => [`shop/stock/${way.name}.java`, textOf(way, naming)] as const);
  return { "arch-lint.yaml": layers, ...desk, ...own, ...Object.fromEntries(stock) };
}

function textOf({ name, text, targets }: Way, naming: Naming): string {
  const imports = naming === "imported" ? targets.map((one) => `import shop.desk.${one};\n`).join("") : "";
  const all = naming === "with its package" ? "import shop.desk.*;\n" : "";
  const body = text.replaceAll("$$", name).replaceAll("$", naming === "in full" ? "shop.desk." : "");
  return `package shop.stock;\n\n${imports}${all}\n${body}\n`;
}

const layers = `layers:
  desk: { files: shop/desk/**, mayDependOn: [stock] }
  stock: { files: shop/stock/**, mayDependOn: [] }
`;
