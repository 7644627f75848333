/** The example of the documentation. */
export const documented = `extends: clean                 # clean | onion | hexagonal | layered | modular-monolith
layers:
  domain: src/**/domain/**
  application: src/**/application/**
  infrastructure: src/**/infrastructure/**
  interface: src/**/interface/**
contexts: { each: src/*, talkThrough: [api, contracts, events] }
roles: { main: [cmd/**, src/compose.ts], generated: "**/*.pb.go" }
rules:
  boundaries/package-in-layer: { severity: error, options: { domain: { deny: [orm, http, "npm:axios"] } } }
  telemetry/no-print: off
`;

/** Configurations that are right. */
export const accepted: readonly string[] = [
  documented,
  "{}",
  "$schema: ./node_modules/arch-lint/schema.json\nextends: onion\n",
  "extends: [layered]\nlayers: { models: [src/models/**, src/entities] }\n",
  "layers: { domain: { suffix: [.entity.ts, '*.aggregate.ts'] }, application: { package: com.acme..app.., optional: true } }",
  "layers: { domain: a, ui: { files: src/ui, mayDependOn: [domain] } }",
  "contexts: { named: { orders: src/orders, billing: [src/billing, src/invoices] }, shared: src/kernel }",
  "services: [services/*, apps/*]",
  "exclude: ['**/legacy/**', '!**/legacy/keep.ts']",
  "rules: { boundaries/package-in-layer: warning, telemetry/no-print: { severity: error } }",
  "rules: { boundaries/package-in-layer: { options: { domain: { deny: [], limit: 3 } } } }",
];

/** Configurations whose shape is wrong, so that an editor can say so as well. */
export const refused: readonly string[] = [
  "layer: {}",
  "extends: 5",
  "layers: [domain]",
  "layers: { domain: /src }",
  "layers: { domain: ../src }",
  "layers: { domain: src/../lib }",
  "layers: { domain: 'src\\domain' }",
  "layers: { domain: 'C:/src' }",
  "layers: { domain: ' ' }",
  "layers: { domain: { file: a } }",
  "layers: { domain: { files: a, optional: maybe } }",
  "layers: { domain: { suffix: a/b.ts } }",
  "layers: { domain: { package: com/acme } }",
  "contexts: { each: '!src/*' }",
  "contexts: { talkThrough: api/public }",
  "contexts: { every: src/* }",
  "roles: { mains: a }",
  "rules: { telemetry/noprint: off }",
  "rules: { telemetry/no-print: false }",
  "rules: { telemetry/no-print: warn }",
  "rules: { telemetry/no-print: { options: {} } }",
  "rules: { boundaries/package-in-layer: { options: { domain: { limit: 0 } } } }",
  "rules: { boundaries/package-in-layer: { options: { domain: { allow: [] } } } }",
];
