import type { Doc } from "../../doc.js";

/** The style of a page; nothing in it is newer than Chrome 80. */
const STYLE = `
:root{--ink:#1d2420;--soft:#4f5852;--line:#d0d5cd;--paper:#fbfaf6;--met:#2f6b5a;--not:#a83227;--unk:#8a5a08;--band:#efede4}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;font-variant-numeric:tabular-nums}
header,main,footer{max-width:1160px;margin:0 auto;padding:0 24px}
header{padding-top:36px}
h1{margin:0 0 4px;font-size:30px;line-height:1.25;font-weight:600}
h2{font-size:20px;font-weight:600;margin:30px 0 10px}
h3{font-size:16px;font-weight:600;margin:18px 0 6px}
h4,h5,h6{font-size:15px;font-weight:600;margin:12px 0 4px}
.lead{margin:0;color:var(--soft);overflow-wrap:anywhere}
code{font-size:.93em;overflow-wrap:anywhere}
pre{overflow-x:auto;background:var(--band);padding:10px 12px}
a{color:inherit}
:focus-visible{outline:3px solid #1f5fbf;outline-offset:1px}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--soft);font-size:13px;padding:0 0 6px}
th{font-weight:600;text-align:left}
td,th{padding:6px 9px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{border-bottom:1.5px solid var(--ink);font-size:13px;vertical-align:bottom}
.num{text-align:right}
.bar{min-width:160px;padding-left:12px}
.bar svg{display:block}
.m{fill:var(--met)}.n{fill:var(--not)}
.wide{overflow-x:auto;margin:0 0 22px}.wide tbody th{font-weight:400}
ul.tree,ul.tree ul{list-style:none;margin:0;padding:0}
ul.tree ul{padding-left:1.4em}
ul.tree li{padding:2px 0}
.sign{display:inline-block;min-width:1.3em;font-weight:700}
.is-not-met{color:var(--not)}.is-met{color:var(--met)}.is-unknown{color:var(--unk)}.is-not-applicable{color:var(--soft)}
details{border-top:1px solid var(--line);padding:6px 0}
summary{cursor:pointer;font-weight:600}
.tools{display:flex;flex-wrap:wrap;align-items:flex-end;margin:0 0 8px -14px}
.tools label{display:block;margin:0 0 6px 14px;font-size:13px;color:var(--soft)}
.tools input,.tools select{display:block;font:inherit;font-size:15px;color:var(--ink);padding:4px 8px;min-height:34px;border:1px solid #767d77;border-radius:4px;background:#fff;max-width:15em}
.count{margin:0 0 6px;color:var(--soft)}
.scroll{overflow:auto;max-height:78vh;border-bottom:1px solid var(--line)}
.list{min-width:1040px;table-layout:fixed}.list td{overflow-wrap:anywhere}.c-no{width:4%}.c-township{width:8%}.c-village{width:9%}.c-head{width:7%}.c-run{width:7%}.c-subject{width:8%}.c-about{width:9%}.c-state{width:6%}.c-message{width:24%}.c-sources{width:13%}.c-place{width:11%}.c-remedy{width:16%}
.list thead th{position:sticky;top:0;background:var(--band);padding:0;z-index:1}
.list thead button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:8px;width:100%;text-align:left;cursor:pointer;min-height:36px}
.list td{padding:7px 8px}
.list.many td{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;height:37px}
.list .pad td{padding:0;border:0;height:auto}
.state{display:inline-block;padding:0 7px;border-radius:3px;font-size:13px;white-space:nowrap;border:1px solid currentColor}
.state.fault{background:var(--not);border-color:var(--not);color:#fff}
.state.unknown{color:#5f3d04;border-style:dashed}
.small{font-size:13px;color:var(--soft)}
.printed{display:none}
.signed{text-align:right;margin:2.4em 1em 0 0}
.paper header{text-align:center}.paper main{max-width:860px}
.paper td,.paper th,.paper thead th{border:1px solid var(--soft);padding:6px 9px}
footer{color:var(--soft);font-size:13px;padding-top:26px;padding-bottom:46px}
@media (max-width:640px){header,main,footer{padding-left:14px;padding-right:14px}h1{font-size:24px}.tools label{width:calc(50% - 14px)}.tools input,.tools select{width:100%}.wide th{white-space:nowrap}.wide tbody th{position:sticky;left:0;background:var(--paper)}}
@media print{
@page{size:A4 landscape;margin:14mm 12mm 16mm;@bottom-center{content:counter(page) " / " counter(pages)}}
body{background:#fff;font-size:10pt}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
.tools,.count{display:none}.printed{display:block}
.scroll,.wide{overflow:visible;max-height:none}
.list{min-width:0}.list.many td{white-space:normal;height:auto}
thead{display:table-header-group}.list thead th{position:static}.list thead button{padding:4px 8px;min-height:0}
tr,li{break-inside:avoid}h2,h3,summary{break-after:avoid}
.house{break-before:page}
.m{fill:#bbb}.n{fill:#000}.state.fault{background:#000;border-color:#000;-webkit-print-color-adjust:exact}
}
`;

/** The style of a report, whose lists are wide, and of what is posted or handed over. */
export function styleOf({ paper }: Pick<Doc, "paper">): string {
  return paper === undefined ? STYLE : STYLE.replace("size:A4 landscape", "size:A4 portrait");
}
