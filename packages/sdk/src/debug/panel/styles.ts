// The panel's look. Minifiers leave strings alone, so what stands here is what is shipped.

/**
 * Below the banner, which is in the top layer or one step higher: its buttons are never covered. Where
 * the banner takes the whole width of the window's end, the pill stands at its beginning.
 */
export const styles = `\
:host{all:initial!important;position:fixed!important;z-index:2147483646!important;inset:auto 12px 12px auto!important}\
@media print{:host{display:none!important}}\
*{box-sizing:border-box;margin:0;padding:0;font:inherit}\
[hidden]{display:none!important}\
.root{display:flex;flex-direction:column;align-items:flex-end;gap:8px;font:.8125em/1.5 system-ui,sans-serif;color:#f2f3f5}\
.pill,.panel{border:1px solid #6b7280;background:#17191e;box-shadow:0 4px 20px #0006}\
.pill{padding:4px 12px;border-radius:16px;font-weight:500}\
.bad{border-color:#ff8f8f;color:#ffb3b3}\
.panel{display:flex;flex-direction:column;width:min(40em,100vw - 24px);height:min(28em,70vh);border-radius:10px;overflow:hidden}\
button{min-height:28px;color:inherit;background:none;border:1px solid #6b7280;border-radius:6px;padding:2px 10px;cursor:pointer}\
button:hover{background:#2b2f38}\
:focus-visible{outline:2px solid #8ab4ff;outline-offset:-2px}\
.tabs{display:flex;flex-wrap:wrap;gap:2px;padding:6px;border-bottom:1px solid #3a3f4a}\
.tabs button{border-color:transparent}\
.tabs [aria-current=true]{background:#2b2f38;border-color:#6b7280}\
.section{flex:1;overflow:auto;overflow-wrap:anywhere;padding:12px}\
.section>*+*{margin-top:12px}\
ul{list-style:none}\
li+li{margin-top:8px;padding-top:8px;border-top:1px solid #2b2f38}\
h3{font-weight:600}\
.muted,dt{color:#b4bac5}\
code,pre{font:.923em/1.5 ui-monospace,monospace}\
pre{padding:8px;border-radius:6px;background:#0c0d10;white-space:pre-wrap}\
b{margin-left:6px;padding:1px 8px;border-radius:9px;background:#2b2f38;color:#b4bac5}\
.granted{background:#14532d;color:#d1fae5}\
dl{display:grid;grid-template-columns:8em 1fr;gap:2px 10px}\
@media(max-width:40em),(max-height:30em){:host{inset:8px 8px auto auto!important}.root{flex-direction:column-reverse}dl{grid-template-columns:1fr}dd{margin-bottom:4px}}`;
