// The figures of the period and the line of the one that was chosen.

import type { Report } from '@qraia/protocol';
import { useMemo } from 'preact/hooks';
import type { Address } from '../address/address.ts';
import type { Choose } from '../address/useAddress.ts';
import { daySeries } from '../figures/daySeries.ts';
import { tileFigure } from '../figures/tiles.ts';
import { useWording } from '../wording/wording.ts';
import { DayTable } from './DayTable.tsx';
import { Tiles } from './Tiles.tsx';
import { TimeChart } from './TimeChart.tsx';

interface Properties {
  report: Report;
  address: Address;
  choose: Choose;
}

export function Overview({ report, address, choose }: Properties) {
  const { texts } = useWording();
  const { tile } = address;
  const days = useMemo(() => daySeries(report), [report]);
  const values = useMemo(() => days.map(({ sums }) => tileFigure(tile, sums)), [days, tile]);
  return (
    <section class="overview card" aria-labelledby="overview">
      <h2 id="overview" class="unseen">
        {texts.figures}
      </h2>
      <Tiles report={report} address={address} choose={choose} />
      <div class="chart-block">
        <div class="chart-head">
          <h3>{texts.perDay(texts.tiles[tile])}</h3>
          <p>
            {texts.tiles.visitors}: {texts.exactness[report.visitors]}.{' '}
            {texts.exactnessInFull[report.visitors]}
          </p>
        </div>
        {days.length > 1 ? (
          <>
            <TimeChart days={days} values={values} tile={tile} />
            <DayTable days={days} />
          </>
        ) : (
          <p class="quiet">{texts.oneDay}</p>
        )}
      </div>
    </section>
  );
}
