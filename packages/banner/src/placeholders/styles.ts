// The placeholders' look, as two sheets: one of the page, and one of each placeholder's shadow root.

/**
 * The defaults, and the room in a container, at no specificity at all: whatever the page says goes before.
 * They stand in the page because a frame has a colour scheme of its own, which may differ from it.
 */
export const pageStyles = `\
:where(qraia-placeholder){--qraia-font:system-ui,sans-serif;--qraia-radius:14px;--qraia-background:#fff;--qraia-text:#17191e;--qraia-muted:#585e69;--qraia-accent:var(--qraia-text);--qraia-on-accent:var(--qraia-background)}\
@media(prefers-color-scheme:dark){:where(qraia-placeholder){--qraia-background:#1d1f24;--qraia-text:#f2f3f5;--qraia-muted:#a9afba}}\
:where([data-placeholder]){position:relative}`;

/** What a page may set on `qraia-placeholder`: what has a default. */
export const theme = pageStyles.match(/--[a-z-]+(?=:)/g) ?? [];

/**
 * The host has no box, so that no style of the page can move it. The text scrolls and the buttons stay:
 * both answers are in sight in any box that has room for them. What is smaller still scrolls as a whole,
 * for which `margin: auto` centres without putting the top out of reach. There is no line around it, for
 * the page may round the corners of its frames; forced colors draw the transparent one.
 */
export const styles = `\
:host{all:initial!important;display:contents!important}\
*{box-sizing:border-box;margin:0}\
.box,.over{position:absolute;container-type:size}\
.box{inset:0}\
.flow{width:100%;container-type:inline-size}\
.root{display:flex;flex-direction:column;gap:20px;height:100%;padding:24px;overflow:auto;border:1px solid #0000;font:.9375em/1.5 var(--qraia-font);color:var(--qraia-text);background:var(--qraia-background);background:color-mix(in srgb,var(--qraia-text) 6%,var(--qraia-background));overflow-wrap:anywhere}\
.text,.buttons{width:100%;max-width:32em;margin:auto auto 0}\
.text{min-height:2.5em;overflow:auto}\
.buttons{display:flex;flex:none;flex-wrap:wrap;gap:8px;margin:0 auto auto}\
.title{font-size:1.2em;font-weight:700;line-height:1.3}\
.title~*{margin-top:.4em}\
.muted{color:var(--qraia-muted)}\
button{min-height:44px;padding:4px;border:1px solid var(--qraia-accent);border-radius:calc(var(--qraia-radius) - 4px);font:inherit;font-weight:500;line-height:1.2;color:var(--qraia-on-accent);background:var(--qraia-accent);cursor:pointer}\
.buttons *{flex:1 0 5.5em}\
button:hover{box-shadow:inset 0 0 0 9em #8883}\
:focus-visible{outline:3px solid var(--qraia-accent);outline-offset:2px}\
.link{display:block;padding:0;border:0;font-weight:400;text-decoration:underline;color:inherit;background:none}\
.link:focus-visible{outline-offset:-3px}\
@container(max-height:16.5em) or (max-width:21em){.root{gap:8px;padding:12px;font-size:.875em}.title{font-size:1em}.title~*{margin-top:.1em}.held{display:none}.link{min-height:24px}}\
@container(max-height:9.5em) or (max-width:13.5em){.root,.buttons{gap:4px}.root{padding:6px;font-size:.8125em}}\
@container(max-height:6.5em) and (min-width:24em){.root{flex-direction:row;gap:12px}.text{margin:auto;max-height:100%}.buttons{width:auto;margin:auto;flex-wrap:nowrap}}`;
