import type { CodeFile } from "../../src/domain/code/code-file.ts";
import { insert, newFile, type Snippet } from "./insert.ts";
import type { Planter } from "./planter.ts";
import type { Project } from "./project.ts";

/** A fault in code, and in which files it is one. */
export interface Fault extends Snippet {
  readonly rule: string;
  readonly language: Planter["language"];
  /** Layers of the files that it is planted into; absent: whatever stands in a layer. */
  readonly layers?: readonly string[];
  /** Narrows these files further. */
  readonly where?: (file: CodeFile, project: Project) => boolean;
}

/** Plants a fault into a random file at a random place. */
export function planterOf(fault: Fault): Planter {
  const { rule, language, layers, where = () => true } = fault;
  const fits = (project: Project) => (file: CodeFile) => {
    const { layer, role } = file.place;
    const isPlaced = layers ? layer !== undefined && layers.includes(layer) : layer !== undefined;
    return file.language === language && isPlaced && role === undefined && where(file, project);
  };
  return {
    rule,
    language,
    depth: "syntax",
    plant(project, random) {
      const file = random.oneOf(project.files.filter(fits(project)));
      return file && insert(project, file, fault, random);
    },
  };
}

/** A fault that is a whole file beside others of a layer. */
export interface FileFault {
  readonly rule: string;
  readonly language: Planter["language"];
  readonly layer: string;
  readonly name: string;
  /** Its text; `package` is the package of the files around it (Go, Java). */
  readonly text: (packageName: string) => string;
}

/** Plants a file into the folder of a random file of the layer. */
export function filePlanter({ rule, language, layer, name, text }: FileFault): Planter {
  return {
    rule,
    language,
    depth: "syntax",
    plant(project, random) {
      const isHost = ({ place, language: own }: CodeFile) => own === language && place.layer === layer && !place.role;
      const host = random.oneOf(project.files.filter(isHost));
      const folder = host?.path.slice(0, host.path.lastIndexOf("/"));
      return host && newFile(`${folder}/${name}`, text(host.package ?? ""));
    },
  };
}
