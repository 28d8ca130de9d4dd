// One breakdown as a table with bars: the name, the figure, and what stands beside it.

import type { Report, ReportRow } from '@qraia/protocol';
import { OTHER } from '@qraia/protocol';
import type { Address } from '../address/address.ts';
import { ChoiceLink } from '../address/ChoiceLink.tsx';
import type { Choose } from '../address/useAddress.ts';
import type { PanelAnswer } from '../answers/fetchAnswers.ts';
import { type PanelId, panels, rowLimits } from '../figures/panels.ts';
import { isMadeUp, pathSteps, valueInWords } from '../wording/valueInWords.ts';
import { useWording } from '../wording/wording.ts';

/** A row's value in words; of a path, its two pages apart. */
function RowName({ id, value, joined }: { id: PanelId; value: string; joined: number }) {
  const wording = useWording();
  const steps = id === 'paths' ? pathSteps(value) : undefined;
  if (!steps) {
    const text = valueInWords(panels[id].breakdown, value, wording, joined);
    return <span class={isMadeUp(value) ? 'name made-up' : 'name'}>{text}</span>;
  }
  return (
    <span class="name step">
      <span>{steps[0]}</span>
      <span class="arrow">
        <span aria-hidden="true">→</span>
        <span class="unseen"> {wording.texts.to} </span>
      </span>
      <span>{steps[1]}</span>
    </span>
  );
}

function Rows({ id, report }: { id: PanelId; report: Report }) {
  const { texts, formats } = useWording();
  const { measure, beside } = panels[id];
  const rows = [
    ...report.rows.filter(({ value }) => value !== OTHER),
    ...report.rows.filter(({ value }) => value === OTHER),
  ];
  const sum = rows.reduce((total, row) => total + row[measure], 0);
  const most = Math.max(1, ...rows.map((row) => (row.value === OTHER ? 0 : row[measure])));
  const oneDay = report.query.from === report.query.to;
  const besideText = (row: ReportRow) =>
    beside === 'visitors'
      ? formats.count(row.visitors)
      : formats.percent(sum > 0 ? row[measure] / sum : 0);
  const besideHead = oneDay ? texts.visitors : texts.visitorsByDay;
  return (
    <table class="rows" aria-labelledby={`panel-${id}`}>
      <thead>
        <tr>
          <th scope="col">{texts.panels[id].row}</th>
          <th scope="col" class="number">
            {texts.panels[id].figure}
          </th>
          <th scope="col" class="number">
            {beside === 'visitors' ? besideHead : texts.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.value} data-value={row.value}>
            <th
              scope="row"
              class="bar-cell"
              style={{ '--length': row.value === OTHER ? 0 : row[measure] / most }}
              title={row.value}
            >
              <RowName id={id} value={row.value} joined={report.joined} />
            </th>
            <td class="number" data-figure={row[measure]}>
              {formats.count(row[measure])}
            </td>
            <td class="number beside">{besideText(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Properties {
  id: PanelId;
  answer: PanelAnswer;
  address: Address;
  choose: Choose;
}

export function Panel({ id, answer, address, choose }: Properties) {
  const { texts, formats } = useWording();
  const { title } = texts.panels[id];
  const report = 'report' in answer ? answer.report : undefined;
  const opened = address.opened.includes(id);
  const more = report && report.joined > 0 && !opened && report.rows.length >= rowLimits.short;
  const others = address.opened.filter((panel) => panel !== id);
  const action = opened ? texts.showFewer : texts.showAll;
  return (
    <article class="panel card" data-panel={id} aria-labelledby={`panel-${id}`}>
      <h3 id={`panel-${id}`}>{title}</h3>
      {'error' in answer && (
        <p class="quiet failed">
          {texts.panelFailed} <span class="detail">{answer.error}</span>
        </p>
      )}
      {report &&
        (report.rows.length > 0 ? (
          <Rows id={id} report={report} />
        ) : (
          <p class="quiet">{texts.nothing}</p>
        ))}
      {(more || opened) && (
        <p class="panel-foot">
          <ChoiceLink
            address={address}
            change={{ opened: opened ? others : [...others, id] }}
            choose={choose}
          >
            <span aria-hidden="true">{action}</span>
            <span class="unseen">{texts.ofPanel(action, title)}</span>
          </ChoiceLink>
        </p>
      )}
      {report && report.joined > 0 && !more && report.k > 1 && (
        <p class="panel-foot quiet">{texts.otherBecauseOfK(formats.count(report.k))}</p>
      )}
    </article>
  );
}
