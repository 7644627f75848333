import { diffWordsEn } from "./diff-words.ts";
import { helpWordsEn } from "./help-words.ts";
import { reviewWordsEn } from "./review-words.ts";
import { trendWordsEn } from "./trend-words.ts";
import { pageWordsEn } from "./page-words.ts";
import { usageWordsEn } from "./usage-words.ts";
import { reasonsEn } from "./reasons.ts";
/**
 * Everything the interface says, in English. `{name}` is a parameter; `{name|file|files}` chooses a word by number.
 * What rules say stands in the rules.
 */
export const en = {
  "severity.error": "error",
  "severity.warning": "warning",

  "finding.why": "why",
  "finding.fix": "fix",
  "finding.path": "path",
  "finding.gone": "(this line is no longer there)",

  "problems.title": "What could not be checked",
  "notes.title": "Notes",

  "waived.title": "Waived",
  "waived.until": "(until {date})",

  "layers.title": "Layers ({origin}, preset {preset})",
  "layers.inferred": "inferred from folder names",
  "layers.declared": "declared",
  "layers.files": "{n} {n|file|files}",
  "layers.none": "No layers were found, so nothing was held against layer boundaries.",
  "layers.none.hint":
    "Folders named domain, application, infrastructure or interface (or usual names for them) are recognised by themselves. If yours have other names, `arch-lint init` writes a configuration in which you say which folder is which layer.",
  "layers.left-out": "{folder} ({n} {n|file|files}) is in no layer: {reason}",
  "layers.unknown-name": "no layer has such a name",
  "layers.ambiguous-name": "the name could mean more than one layer here",
  contexts: "Contexts: {names}",
  services: "Services: {names}",

  "coverage.title": "Checked",
  "coverage.snapshot": "{snapshot}, {config}",
  "coverage.compared": "{snapshot}, compared with {base}",
  "coverage.config": "configured by {path}",
  "coverage.no-config": "without a configuration",
  "coverage.files":
    "{files} {files|file|files} ({languages}), {modules} {modules|module|modules}, {dependencies} {dependencies|dependency|dependencies}",
  "coverage.files.none": "no source files",
  "coverage.layers": "{assigned} {assigned|file|files} in layers, {unassigned} in none",
  "coverage.unresolved": "{n} {n|import leads|imports lead} nowhere",
  "coverage.generated": "{n} {n|import leads|imports lead} to generated code",
  "coverage.left-out": "left out: {parts}",
  "left-out.fixture": "fixture",
  "left-out.vendored": "vendored",
  "left-out.excluded": "excluded",
  "left-out.generated": "generated",
  "coverage.rules": "{n} {n|rule|rules} examined: {parts}",
  "coverage.idle": "{n} {n|rule|rules} found nothing to look at (--verbose names them): {names}",
  "coverage.rule": "examined {examined} ({what}), {findings} {findings|finding|findings}",
  "coverage.reason": "{reason} ({n})",
  "coverage.rule.unknown": "could not judge: {parts}",
  "coverage.unknown": "could not judge some of: {parts} (--verbose says why)",
  "coverage.packages":
    "{files} {files|manifest, lockfile or workflow|manifests, lockfiles and workflows}, {locked} locked {locked|package|packages}",
  "coverage.waived": "{n} {n|finding|findings} waived",
  "coverage.baselined": "{n} {n|finding|findings} set aside by the baseline",
  "coverage.hidden": "{n} {n|warning|warnings} not shown (--min-severity error)",

  "verdict.clean": "No findings",
  "verdict.nothing-new": "No new findings",
  "verdict.new-counts": "{errors} new {errors|error|errors}, {warnings} new {warnings|warning|warnings}",
  "verdict.compared": "{fixed} fixed, {existing} existing (--scope all shows {existing|it|them})",
  "verdict.compared-all": "{fixed} fixed, {existing} existing, {new} new",
  "verdict.counts": "{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}",
  "verdict.incomplete": "The run is incomplete: {n} {n|part|parts} of the tree went unchecked",

  "github.more":
    "{errors} more {errors|error|errors} and {warnings} more {warnings|warning|warnings} did not fit here; the log has them all",

  "markdown.title.clean": "No architecture findings",
  "markdown.title.findings": "{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}",
  "markdown.title.incomplete": "The check is incomplete",
  "markdown.place": "Place",
  "markdown.rule": "Rule",
  "markdown.finding": "Finding",
  "markdown.fix": "Way out",

  "stage.list": "listing files",
  "stage.read": "reading files",
  "stage.resolve": "resolving imports",
  "stage.verify": "verifying bytes",
  "stage.check": "checking",
  "stage.ask": "asking registries",
  "stage.walk": "walking history",
  "timing.total": "total",

  "error.label": "error",
  "error.hint": "hint",
  "error.internal": "Something went wrong inside arch-lint: {message}",
  "error.internal.hint": "Please report it with the command you ran. ARCH_LINT_DEBUG=1 shows where it happened.",
  "error.unwritable": "Cannot write {path}: {message}",
  "error.unwritable.hint": "Check that the folder exists and may be written to.",
  "error.did-you-mean": "Did you mean {name}?",
  "error.see-help": "`arch-lint --help` lists everything there is.",

  "why.incomplete": "Part of the tree could not be read, so there may be more; `arch-lint check` names it.",
  "why.none": "{from} does not depend on {to}.",
  "why.chains": "{from} depends on {to}: {n} shortest {n|chain|chains} of {steps} {steps|step|steps}",
  "why.chain": "chain {n}",

  "can-import.yes": "Yes: {from} may import {target}.",
  "can-import.no": "No: {from} must not import {target}.",
  "can-import.places": "{from}: {fromPlace}; {target}: {targetPlace}",
  "can-import.layerless":
    "No layer applies to {path}, so the rules about layers say nothing here; `arch-lint list layers` shows what was taken for what.",
  "can-import.alternatives": "Allowed instead: {names}",

  "explain.severity": "severity",
  "explain.since": "since",
  "explain.examines": "examines",
  "explain.messages": "says",
  "explain.given": "Both examples begin with",
  "explain.base": "Both are compared with",
  "explain.installed": "Both have installed",
  "explain.more": "… {n} more {n|line|lines}",
  "explain.bad": "This is wrong",
  "explain.good": "This is right",
  "explain.extensions": "files",
  "explain.limits": "What it cannot see",
  "explain.no-limits": "No limits are known.",

  "list.layer": "layer",
  "list.may-depend-on": "may depend on",
  "list.pattern": "from",
  "list.files": "files",
  "list.rule": "rule",
  "list.severity": "severity",
  "list.summary": "summary",
  "list.file": "file",
  "list.language": "language",
  "list.context": "context",
  "list.role": "role",
  "list.package": "package",
  "list.origin": "origin",
  "list.imports": "imports",
  "list.empty": "There are none.",

  "init.would-write": "This is what arch-lint saw. `arch-lint init --yes` writes it to {path}:",
  "init.written": "Wrote {path}.",
  "init.exists": "{path} is there already.",
  "init.exists.hint": "Add --force to replace it.",
  "init.would-find": "With it, `arch-lint check` says: {verdict}",
  "hooks.runner": "Hooks run by: {runner}",
  "hooks.present": "{path} calls arch-lint already.",
  "hooks.would-add": "With --yes this is added to {path}:",
  "hooks.would-make": "With --yes this is written to {path}:",
  "hooks.manual": "{reason} By hand:",
  "hooks.left": "Left to you:",

  "baseline.written":
    "Wrote {path}: {findings} {findings|finding|findings} in {entries} {entries|entry|entries} ({taken} new, {dropped} gone).",
  "baseline.unneeded": "There is nothing to set aside; no file was written.",
  "baseline.left":
    "{n} {n|finding stands|findings stand} all the same (--update takes in what is new; traces of an attack need --reason):",

  "registry.written": "Wrote {path}, as of {asOf}: {read} {read|answer|answers} from {hosts}.",
  "registry.withheld": "{n} not asked for, as your Go settings say (GOPRIVATE, GONOPROXY, GOPROXY=off): {names}",
  "registry.unread": "{n} could not be read; rules will say that they do not know:",
  "unread.not-found": "the registry does not know it",
  "unread.forbidden": "the registry refused; check the token",
  "unread.too-many-requests": "the registry asked for fewer questions",
  "unread.server-error": "the registry failed",
  "unread.unreachable": "no connection",
  "unread.timeout": "no answer in time",
  "unread.too-large": "the answer was too large",
  "unread.malformed": "the answer made no sense",
  "unread.direct-only": "GOPROXY says direct; arch-lint asks proxies only",
  "unread.proxy-off": "GOPROXY says off",
  "unread.private": "it is private",

  "outdated.package": "package",
  "outdated.declared": "declared",
  "outdated.locked": "locked",
  "outdated.wanted": "in range",
  "outdated.latest": "latest",
  "outdated.lag": "lag",
  "outdated.lag.major": "{n} major",
  "outdated.lag.minor": "{n} minor",
  "outdated.lag.patch": "{n} patch",
  "outdated.age": "age",
  "outdated.libyears": "libyears",
  "outdated.scope": "for",
  "outdated.where": "declared in",
  "outdated.days": "{n} d",
  "outdated.years": "{n} y",
  "outdated.current": "Everything is up to date: {n} direct {n|dependency|dependencies}, as of {asOf}.",
  "outdated.totals":
    "As of {asOf}: {behind} of {n} direct {n|dependency|dependencies} behind ({major} by a major version, {minor} by a minor, {patch} by a patch), {libyears} libyears.",
  "outdated.undated": "{n} without dates that can be believed; the libyears leave them out.",
  "outdated.unknown": "{n} could not be judged: {parts}",
  "outdated.notice": "given up or taken back: {names}",

  "config.valid": "{path} is valid.",
  "config.none": "There is no configuration file; arch-lint works with what it infers.",

  ...reasonsEn,

  ...diffWordsEn,
  ...helpWordsEn,
  ...reviewWordsEn,
  ...trendWordsEn,
  ...pageWordsEn,
  ...usageWordsEn,
} as const;
