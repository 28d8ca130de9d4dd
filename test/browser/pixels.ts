// What is to be seen, pixel by pixel, so that contrast is measured as the eye has it: in forced colors as well.

import type { Locator, Page } from 'playwright';

export type Colour = readonly [red: number, green: number, blue: number];

/** CSS pixels, from the top left of the window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  /** In pixels of the device, as all that follows. */
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Colour;
}

/** The place of an element, on whole pixels. */
export async function boxOf(locator: Locator, around = 0): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not to be seen`);
  const [x, y] = [Math.round(box.x), Math.round(box.y)];
  return {
    x: x - around,
    y: y - around,
    width: Math.round(box.x + box.width) - x + 2 * around,
    height: Math.round(box.y + box.height) - y + 2 * around,
  };
}

/** Decoded by the browser itself. */
export async function pictureOf(page: Page, clip: Box): Promise<Picture> {
  const file = (await page.screenshot({ clip })).toString('base64');
  const { width, height, data } = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    const pixels = canvas?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsDataURL(new Blob([pixels]));
    });
    return { width, height, data: text.slice(text.indexOf(',') + 1) };
  }, file);
  const pixels = Buffer.from(data, 'base64');
  return {
    width,
    height,
    at(x, y) {
      const start = 4 * (y * width + x);
      return [...pixels.subarray(start, start + 3)] as unknown as Colour;
    },
  };
}

/** A part of it; the box is as the picture's own, and `scale` is how many pixels make one of CSS. */
export function partOf(picture: Picture, whole: Box, box: Box, scale: number): Picture {
  const left = Math.round((box.x - whole.x) * scale);
  const top = Math.round((box.y - whole.y) * scale);
  return {
    width: Math.floor(box.width * scale),
    height: Math.floor(box.height * scale),
    at: (x, y) => picture.at(left + x, top + y),
  };
}

const channel = (value: number): number =>
  value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);

/** From 1, which is none, to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** The colours that a row shows from left to right, without those that only smooth an edge. */
export function coloursAcross(picture: Picture, y: number): Colour[] {
  const found: { colour: Colour; length: number }[] = [];
  for (let x = 0; x < picture.width; x += 1) {
    const colour = picture.at(x, y);
    const last = found.at(-1);
    if (last && `${last.colour}` === `${colour}`) last.length += 1;
    else found.push({ colour, length: 1 });
  }
  const solid = found.filter(({ length }) => length > 1).map(({ colour }) => colour);
  return solid.filter((colour, index) => `${colour}` !== `${solid[index - 1]}`);
}

/** The least contrast between two colours that lie side by side. */
export const leastBetween = (colours: readonly Colour[]): number =>
  Math.min(...colours.slice(1).map((colour, index) => contrast(colour, colours[index] as Colour)));

/** How many pixels differ by at least so much. */
export function changed(before: Picture, after: Picture, least: number): number {
  let count = 0;
  for (let y = 0; y < before.height; y += 1) {
    for (let x = 0; x < before.width; x += 1) {
      if (contrast(before.at(x, y), after.at(x, y)) >= least) count += 1;
    }
  }
  return count;
}

/** What most of a picture is, and what stands out from that the most: of text, its ground and its ink. */
export function inkOn(picture: Picture): number {
  const counts = new Map<string, { colour: Colour; count: number }>();
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const colour = picture.at(x, y);
      const known = counts.get(`${colour}`) ?? { colour, count: 0 };
      known.count += 1;
      counts.set(`${colour}`, known);
    }
  }
  const all = [...counts.values()].sort((one, other) => other.count - one.count);
  const ground = all[0]?.colour ?? [0, 0, 0];
  return Math.max(...all.map(({ colour }) => contrast(colour, ground)));
}
