/** A workflow or composite action of GitHub Actions, as far as its steps are concerned. */
export interface Workflow {
  readonly path: string;
}
