// The chart's numbers as a table, for who does not see the line or wants to copy it.

import type { Day } from '../figures/daySeries.ts';
import { tileFigure, tileIds } from '../figures/tiles.ts';
import { useWording } from '../wording/wording.ts';

export function DayTable({ days }: { days: readonly Day[] }) {
  const { texts, formats } = useWording();
  return (
    <details class="days">
      <summary>{texts.asTable}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <section class="days-box" tabIndex={0} aria-label={texts.asTable}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.day}</th>
              {tileIds.map((tile) => (
                <th key={tile} scope="col" class="number">
                  {texts.tiles[tile]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, number, sums }) => (
              <tr key={day} data-value={day}>
                <th scope="row">{formats.dayLong(number)}</th>
                {tileIds.map((tile) => (
                  <td key={tile} class="number">
                    {formats.figure(tile, tileFigure(tile, sums))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
