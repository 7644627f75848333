const light = `
--page:#ffffff;--card:#f6f8fa;--text:#1f2328;--quiet:#59636e;--line:#d1d9e0;--link:#0550ae;
--bad:#b3151d;--bad-soft:#ffebe9;--doubtful:#7d4e00;--doubtful-soft:#fff8c5;--good:#116329;--good-soft:#dafbe1;--mark:#fff1b8;`;

const dark = `
--page:#0d1117;--card:#161b22;--text:#e6edf3;--quiet:#9198a1;--line:#3d444d;--link:#79c0ff;
--bad:#ff9492;--bad-soft:#3c1618;--doubtful:#e3b341;--doubtful-soft:#2e2408;--good:#56d364;--good-soft:#0f2d1a;--mark:#4b3a08;`;

/** The looks of the page in both themes and on paper. Contrasts are those of WCAG 2.2 AA. */
export const style = `
:root{${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:70rem;padding:1.5rem;background:var(--page);color:var(--text);font:15px/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
header{border:1px solid var(--line);border-left-width:6px;border-radius:8px;padding:1.1rem 1.4rem}
header.bad{border-left-color:var(--bad);background:var(--bad-soft)}
header.doubtful{border-left-color:var(--doubtful);background:var(--doubtful-soft)}
header.good{border-left-color:var(--good);background:var(--good-soft)}
header.bad .sign{color:var(--bad)}header.doubtful .sign{color:var(--doubtful)}header.good .sign{color:var(--good)}
header p{margin:.2rem 0}.about,.quiet,footer{color:var(--quiet)}.about{font-size:.9em}.strong{font-weight:600}
h1{font-size:1.65rem;margin:.2rem 0 .4rem}h2{font-size:1.25rem;margin:2.2rem 0 .6rem}h3{font-size:1.05rem;margin:0}
h2,h3{line-height:1.3}summary h2,summary h3{display:inline}
a{color:var(--link)}p{margin:.5rem 0}ul,ol{margin:.5rem 0;padding-left:1.4rem}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.87em}
.figures{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1rem 0 0}
.figures div{display:flex;flex-direction:column-reverse}.figures dt{color:var(--quiet);font-size:.82em}
.figures dd{margin:0;font-size:1.35rem;font-weight:600;font-variant-numeric:tabular-nums}
.contents{list-style:none;padding:0;columns:2 22rem;column-gap:2rem}.contents li{break-inside:avoid;padding:.12rem 0}
.count{display:inline-block;min-width:1.7em;padding:0 .5em;border-radius:1em;background:var(--card);border:1px solid var(--line);color:var(--quiet);font-size:.82em;text-align:center}
.badge{display:inline-block;padding:0 .55em;border:1px solid currentColor;border-radius:1em;font-size:.8em;font-weight:600;white-space:nowrap}
.badge.error,.badge.new{color:var(--bad)}.badge.warning{color:var(--doubtful)}.badge.existing{color:var(--quiet)}
details{margin:.6rem 0}summary{cursor:pointer}
details.rule{border:1px solid var(--line);border-radius:8px;padding:.2rem 1.1rem;margin:1rem 0}
details.rule>summary{padding:.55rem 0}details.rule[open]>summary{border-bottom:1px solid var(--line);margin-bottom:.7rem}
.lead{font-size:1.03em}
article{border-top:1px solid var(--line);padding:.75rem 0}.place{margin-top:0}.place code{font-weight:600}
pre{margin:.5rem 0;padding:.6rem .8rem;background:var(--card);border:1px solid var(--line);border-radius:6px;overflow-x:auto;line-height:1.45;overflow-wrap:normal;tab-size:2}
mark{background:var(--mark);color:inherit}.caret{color:var(--bad)}
.chain{list-style:none;padding-left:.2rem}.chain code{font-weight:600}
.wide{overflow-x:auto}table{border-collapse:collapse;margin:.5rem 0;font-variant-numeric:tabular-nums}
th,td{border:1px solid var(--line);padding:.32rem .65rem;text-align:left;vertical-align:top}th{background:var(--card);font-weight:600}
td.number{text-align:right}td.name{white-space:nowrap}tr.idle{color:var(--quiet)}
.matrix td{min-width:5.5rem;text-align:center;vertical-align:middle}.matrix thead td{border:0}.matrix th .quiet{font-weight:400;font-size:.85em;white-space:nowrap}
.matrix .forbidden{background:var(--bad-soft);color:var(--bad);font-weight:700;outline:2px solid var(--bad);outline-offset:-2px}
.matrix .own{color:var(--quiet);background:var(--card)}.matrix .closed{color:var(--quiet)}.matrix .allowed{background:var(--good-soft)}
footer{margin:3rem 0 1rem;font-size:.85em}
@media print{
:root{${light}}
body{max-width:none;padding:0;font-size:10.5pt}article,tr,.figures{break-inside:avoid}summary,h2{break-after:avoid}
details::details-content{content-visibility:visible;height:auto}pre{white-space:pre-wrap}header,pre,th,.matrix td{print-color-adjust:exact}
}
`.replaceAll("\n", "");
