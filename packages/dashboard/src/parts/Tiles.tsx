// The six figures of the period; a click on one draws its line.

import type { Report } from '@qraia/protocol';
import type { Address } from '../address/address.ts';
import { ChoiceLink } from '../address/ChoiceLink.tsx';
import type { Choose } from '../address/useAddress.ts';
import { type TileId, tileFigure, tileIds } from '../figures/tiles.ts';
import { useWording, type Wording } from '../wording/wording.ts';

interface Properties {
  report: Report;
  address: Address;
  choose: Choose;
}

/** How exact the visitors are, in a few words, with the upper bound where there is one. */
function visitorsNote(report: Report, { texts, formats }: Wording): string {
  const { visitors, visitorsAtMost } = report;
  if (visitorsAtMost === undefined) return texts.exactness[visitors];
  const atMost = texts.atMost(formats.count(visitorsAtMost));
  return `${texts.exactness[visitors]}, ${atMost}`;
}

export function Tiles({ report, address, choose }: Properties) {
  const wording = useWording();
  const { texts, formats } = wording;
  const notes: Record<TileId, string> = {
    visitors: visitorsNote(report, wording),
    visits: texts.visitsNote,
    views: report.botViews > 0 ? texts.botsNote(formats.count(report.botViews)) : texts.viewsNote,
    perVisit: texts.perVisitNote,
    bounceRate: texts.bounceNote,
    clicks: texts.clicksNote,
  };
  return (
    <ul class="tiles">
      {tileIds.map((tile) => {
        const figure = tileFigure(tile, report.totals);
        const bound = tile === 'visitors' && report.visitors === 'at least';
        return (
          <li key={tile}>
            <ChoiceLink
              class="tile"
              data-tile={tile}
              address={address}
              change={{ tile }}
              choose={choose}
              current={address.tile === tile}
            >
              <span class="tile-name">{texts.tiles[tile]}</span>
              <span class="tile-figure">
                {bound && <span aria-hidden="true">≥ </span>}
                <span data-figure={String(figure ?? '')}>{formats.figure(tile, figure)}</span>
              </span>
              <span class="tile-note">{notes[tile]}</span>
            </ChoiceLink>
          </li>
        );
      })}
    </ul>
  );
}
