// The banner's look. Minifiers leave strings alone, so what stands here is what is shipped: one rule
// a line, and a backslash that takes the line's end away.

/** Of what stands in a shadow root of ours, wherever its host stands. */
export const partStyles = `\
*{box-sizing:border-box;margin:0}\
.root{font:.875em/1.45 var(--qraia-font);color:var(--qraia-text);color-scheme:light dark}\
.status{position:fixed;clip-path:inset(50%)}\
h2,h3,h4{font-size:1em}\
h2{font-size:1.2em;line-height:1.3}\
a{color:inherit}\
:focus-visible{outline:3px solid var(--qraia-accent);outline-offset:2px}\
button{flex:99999 1 auto;overflow-wrap:anywhere;min-height:44px;padding:4px;border:1px solid var(--qraia-accent);border-radius:calc(var(--qraia-radius) - 4px);font:inherit;font-weight:500;color:inherit;background:var(--qraia-background);cursor:pointer}\
button:hover{box-shadow:inset 0 0 0 9em #8883}\
.answer{color:var(--qraia-on-accent);background:var(--qraia-accent)}\
.buttons{display:flex;flex-wrap:wrap;gap:8px}\
.answers{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:8px}\
div.answers{flex:auto;min-width:65.625%}\
.data{display:block;margin-top:8px;padding:4px 16px}\
.sheet{display:flex;flex-direction:column;gap:10px;position:fixed;inset:auto 0 0;max-height:max(40vh,10em);padding:12px calc(16px + env(safe-area-inset-right)) calc(12px + env(safe-area-inset-bottom)) calc(16px + env(safe-area-inset-left));border:1px solid #8885;border-radius:var(--qraia-radius) var(--qraia-radius) 0 0;color:inherit;background:var(--qraia-background);box-shadow:0 8px 40px #0004}\
h2~p{margin-top:6px}\
.scroll{overflow-wrap:anywhere;overflow:auto;overscroll-behavior:contain;margin:-4px;padding:4px}\
dialog.sheet{width:100%;max-width:none;max-height:92vh}\
::backdrop{background:#0009}\
.row{display:flex;align-items:center;justify-content:space-between;min-height:44px;gap:12px}\
.row h3{flex:1}\
.row .close{margin-inline-end:-10px}\
label{display:block;line-height:44px}\
.close{flex:none;width:44px;border:0;font-size:1.6em;font-weight:400;line-height:1}\
section section,dialog section{border-top:1px solid #8885;padding:8px 0}\
input{appearance:none;display:grid;align-items:center;width:48px;height:44px;border-radius:8px;cursor:pointer}\
input:before,input:after{content:"";grid-area:1/1;border-radius:14px}\
input:before{height:24px;border:2px solid var(--qraia-muted)}\
input:after{width:0;border:8px solid var(--qraia-muted);margin-inline-start:6px}\
input:checked:before{border-color:var(--qraia-accent);background:var(--qraia-accent)}\
input:checked:after{margin-inline-start:26px;border-color:var(--qraia-on-accent)}\
input:indeterminate:before{border-color:var(--qraia-accent);background:none}\
input:indeterminate:after{margin-inline-start:16px;border-width:2px 8px;border-color:var(--qraia-accent)}\
.partly,.purpose,dt{color:var(--qraia-muted)}\
.purpose{padding-bottom:8px}\
.purpose:first-letter{text-transform:uppercase}\
.service{position:relative;border-top:1px solid #8883}\
.service input{position:absolute;top:0;inset-inline-end:0}\
summary{min-height:44px;padding:12px 0;padding-inline-end:60px;cursor:pointer}\
dl{padding-bottom:16px}\
dl div{display:flex;gap:8px;margin-top:4px}\
dt{flex:0 0 7em}\
.control{position:fixed;inset-inline-start:calc(16px + max(env(safe-area-inset-left),env(safe-area-inset-right)));bottom:calc(16px + env(safe-area-inset-bottom));display:flex;align-items:center;padding:9px;border-radius:23px}\
.control:focus-visible{box-shadow:0 0 0 8px var(--qraia-background)}\
svg{width:24px;height:24px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}\
span{max-width:0;overflow:hidden;white-space:nowrap}\
:hover>span,:focus-visible>span{max-width:70vw;padding:0 8px;white-space:normal}\
.line{flex-direction:row;align-items:center;inset:auto calc(8px + env(safe-area-inset-right)) calc(8px + env(safe-area-inset-bottom)) calc(8px + env(safe-area-inset-left));padding:4px;padding-inline-start:16px;border-radius:var(--qraia-radius)}\
.line p{flex:1}\
.control+.line{bottom:calc(68px + env(safe-area-inset-bottom))}\
@media(min-width:40em) and (min-height:30em){.root{font-size:.9375em}.layer,dialog.sheet{border-radius:var(--qraia-radius);padding:24px;gap:20px}.layer{inset-block:auto 24px;inset-inline:24px auto;width:30em;max-height:60vh}.centre{inset:0;width:34em;height:fit-content;margin:auto}.bar{inset:auto 0 0;width:auto;max-height:40vh;padding:16px 24px calc(16px + env(safe-area-inset-bottom));border-width:1px 0 0;border-radius:0}.line,.control+.line{inset:auto auto 16px;inset-inline-end:16px}dialog.sheet{inset:0;margin:auto;width:40em;max-height:86vh}}\
@media(min-width:60em) and (min-height:30em){.bar{flex-direction:row;align-items:center;justify-content:center}.bar .scroll{max-width:46em;max-height:calc(40vh - 34px)}.bar .buttons{flex:0 0 24em}}\
@media(max-width:25em) and (max-height:25em){.layer{max-height:13em}}\
@media(max-height:25em){dialog.sheet{overflow:auto}dialog .scroll{overflow:visible}}`;

/**
 * `all: initial !important` on the host keeps the page's styles out, but for what a page generates around every
 * element, and the backdrop that it gives to its own dialogs; a page themes by giving
 * `qraia-banner` other `--qraia-*` properties, which `all` does not touch. Lengths are in em of the
 * visitor's own text size, never in rem of the page. The knob of a switch is a border, because forced
 * colors leave no background. 65.625 % is 21/32: layout counts in 1/64 px, and of a whole number of
 * pixels that always leaves an even count, so that accept and reject are equal to the last of them.
 */
export const styles = `\
:host{all:initial!important;position:fixed!important;z-index:2147483647!important;--qraia-font:system-ui,sans-serif;--qraia-radius:14px;--qraia-background:#fff;--qraia-text:#17191e;--qraia-muted:#585e69;--qraia-accent:var(--qraia-text);--qraia-on-accent:var(--qraia-background)}\
@media(prefers-color-scheme:dark){:host{--qraia-background:#1d1f24;--qraia-text:#f2f3f5;--qraia-muted:#a9afba}}\
:host:before,:host:after,:host::backdrop{display:none!important}\
@media print{:host{display:none!important}}${partStyles}`;
