// The line of one figure over the days, drawn by uPlot in the page's own colours.

import { useEffect, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import type { Day } from '../figures/daySeries.ts';
import { type TileId, tileKinds } from '../figures/tiles.ts';
import { useWording } from '../wording/wording.ts';
import { dayTicks, tickSteps } from './chartTicks.ts';

interface Properties {
  days: readonly Day[];
  /** One a day; null leaves a gap. */
  values: readonly (number | null)[];
  tile: TileId;
}

const HEIGHT = 220;

/** Counts changes between the light and the dark page, whose colours a canvas cannot inherit. */
function useColourScheme(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const change = () => setChanges((count) => count + 1);
    dark.addEventListener('change', change);
    return () => dark.removeEventListener('change', change);
  }, []);
  return changes;
}

export function TimeChart({ days, values, tile }: Properties) {
  const { texts, formats } = useWording();
  const place = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const data: uPlot.AlignedData = [days.map(({ number }) => number), [...values]];
  const dataText = JSON.stringify(data);
  const latest = useRef(data);
  latest.current = data;
  const scheme = useColourScheme();

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const style = getComputedStyle(element);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const axis: uPlot.Axis = {
      stroke: colour('--ink-quiet'),
      font: `12px ${style.fontFamily}`,
      ticks: { show: false },
      grid: { stroke: colour('--line'), width: 1 },
    };
    const showTip = (plot: uPlot) => {
      const box = tip.current;
      if (!box) return;
      const { idx, left = -1 } = plot.cursor;
      const day = idx == null ? undefined : plot.data[0][idx];
      box.hidden = day === undefined || left < 0;
      if (idx == null || day === undefined || left < 0) return;
      const figure = formats.figure(tile, plot.data[1]?.[idx] ?? null);
      box.textContent = `${formats.dayLong(day)}: ${figure}`;
      const x = plot.valToPos(day, 'x') + plot.over.offsetLeft;
      const room = element.clientWidth - box.offsetWidth;
      box.style.transform = `translateX(${Math.max(0, Math.min(room, x - box.offsetWidth / 2))}px)`;
    };
    const plot = new uPlot(
      {
        width: element.clientWidth,
        height: HEIGHT,
        padding: [14, 30, 0, 0],
        legend: { show: false },
        cursor: {
          y: false,
          drag: { x: false, y: false },
          points: { size: 9, fill: colour('--accent') },
        },
        scales: {
          x: { time: false },
          y: { range: (_plot, _min, max) => [0, max > 0 ? max * 1.08 : 1] },
        },
        axes: [
          {
            ...axis,
            grid: { show: false },
            size: 28,
            splits: (self, _axis, min, max) => dayTicks(min, max, Math.floor(self.width / 84)),
            values: (_plot, ticks) => ticks.map(formats.dayShort),
          },
          {
            ...axis,
            size: 58,
            incrs: tickSteps[tileKinds[tile]],
            values: (_plot, ticks) => ticks.map((tick) => formats.figure(tile, tick)),
          },
        ],
        series: [
          {},
          {
            stroke: colour('--accent'),
            fill: colour('--accent-wash'),
            width: 2,
            points: { show: latest.current[0].length <= 31, size: 5, fill: colour('--surface') },
          },
        ],
        hooks: { setCursor: [showTip] },
      },
      latest.current,
      element,
    );
    chart.current = plot;
    const size = new ResizeObserver(() => {
      if (element.clientWidth !== plot.width) {
        plot.setSize({ width: element.clientWidth, height: HEIGHT });
      }
    });
    size.observe(element);
    return () => {
      size.disconnect();
      plot.destroy();
      chart.current = null;
    };
  }, [formats, tile, scheme, days.length]);

  useEffect(() => {
    if (chart.current && chart.current.data !== latest.current) {
      chart.current.setData(latest.current);
    }
  }, [dataText]);

  const [first, last] = [days[0], days.at(-1)];
  return (
    <div class="chart">
      <div
        class="chart-canvas"
        ref={place}
        role="img"
        aria-label={texts.chartInWords(
          texts.tiles[tile],
          first ? formats.dayLong(first.number) : '',
          last ? formats.dayLong(last.number) : '',
        )}
      />
      <div class="chart-tip" ref={tip} hidden aria-hidden="true" />
    </div>
  );
}
