// The look of what stands in the page's own text: its font and colours, and the parts of the banner.

import { partStyles } from '../styles.ts';

/**
 * Colours of the page's own scheme; a page themes by the same `--qraia-*` properties as the banner's. They are
 * system colors, which forced colors leave as they are, but for the plate that they lay under text: on it the
 * words of an answer would be as white as the plate.
 */
export const styles = `\
:host{display:block;--qraia-radius:14px;--qraia-background:Canvas;--qraia-text:CanvasText;--qraia-muted:CanvasText;--qraia-accent:var(--qraia-text);--qraia-on-accent:var(--qraia-background)}\
:host([hidden]){display:none}\
${partStyles}\
.root{font:inherit;color:inherit;color-scheme:inherit;overflow-wrap:anywhere}\
.root section{border-top:1px solid #8885;padding:8px 0}\
.partly,.purpose,dt{color:inherit}\
@media(forced-colors:active){.answer{color:ButtonText;background:ButtonFace}}`;
