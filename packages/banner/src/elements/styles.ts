// The look of what stands in the page's own text: its font and colours, and the parts of the banner.

import { partStyles } from '../styles.ts';

/** Colours of the page's own scheme; a page themes by the same `--qraia-*` properties as the banner's. */
export const styles = `\
:host{display:block;--qraia-radius:14px;--qraia-background:Canvas;--qraia-text:CanvasText;--qraia-muted:CanvasText;--qraia-accent:var(--qraia-text);--qraia-on-accent:var(--qraia-background)}\
:host([hidden]){display:none}\
${partStyles}\
.root{font:inherit;color:inherit;color-scheme:inherit;overflow-wrap:anywhere}\
.root section{border-top:1px solid #8885;padding:8px 0}\
.partly,.purpose,dt{color:inherit}`;
