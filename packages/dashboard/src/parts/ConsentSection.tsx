// What visitors decided by category, and beside it how all the figures come about.

import type { Report } from '@qraia/protocol';
import type { PanelAnswer } from '../answers/fetchAnswers.ts';
import { decisionShares } from '../figures/decisionShares.ts';
import { valueInWords } from '../wording/valueInWords.ts';
import { useWording } from '../wording/wording.ts';

function DecisionRows({ report }: { report: Report }) {
  const wording = useWording();
  const { texts, formats } = wording;
  const { shares, rest } = decisionShares(report.rows);
  return (
    <table class="rows decisions" aria-labelledby="panel-decisions">
      <thead>
        <tr>
          <th scope="col">{texts.panels.decisions.row}</th>
          <th scope="col" class="number">
            {texts.panels.decisions.figure}
          </th>
          <th scope="col" class="number">
            {texts.share}
          </th>
        </tr>
      </thead>
      {shares.map(({ category, granted, denied, share }) => (
        <tbody key={category}>
          <tr class="category">
            <th scope="rowgroup" colSpan={3}>
              <span class="category-name">
                {Object.hasOwn(texts.categories, category) ? texts.categories[category] : category}
              </span>{' '}
              <span class="category-share">{texts.grantedShare(formats.percent(share))}</span>
            </th>
          </tr>
          {(['granted', 'denied'] as const).map((answer) => {
            const count = answer === 'granted' ? granted : denied;
            const part = answer === 'granted' ? share : 1 - share;
            return (
              <tr key={answer} data-value={`${category}:${answer}`}>
                <th scope="row" class={`bar-cell ${answer}`} style={{ '--length': part }}>
                  <span class="name">{texts.answers[answer]}</span>
                </th>
                <td class="number" data-figure={count}>
                  {formats.count(count)}
                </td>
                <td class="number beside">{formats.percent(part)}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
      {rest.length > 0 && (
        <tbody>
          {rest.map(({ value, decisions }) => (
            <tr key={value} data-value={value}>
              <th scope="row" class="bar-cell">
                <span class="name made-up">
                  {valueInWords('choice', value, wording, report.joined)}
                </span>
              </th>
              <td class="number" data-figure={decisions}>
                {formats.count(decisions)}
              </td>
              <td class="number beside" />
            </tr>
          ))}
        </tbody>
      )}
    </table>
  );
}

export function ConsentSection({ answer, k }: { answer: PanelAnswer; k: number }) {
  const { texts, formats } = useWording();
  return (
    <section class="section section-consent" aria-labelledby="section-consent">
      <h2 id="section-consent">{texts.sections.consent}</h2>
      <div class="grid">
        <article class="panel card" data-panel="decisions" aria-labelledby="panel-decisions">
          <h3 id="panel-decisions">{texts.panels.decisions.title}</h3>
          {'error' in answer ? (
            <p class="quiet failed">
              {texts.panelFailed} <span class="detail">{answer.error}</span>
            </p>
          ) : answer.report.rows.length > 0 ? (
            <DecisionRows report={answer.report} />
          ) : (
            <p class="quiet">{texts.nothing}</p>
          )}
        </article>
        <article class="about" aria-labelledby="about">
          <h3 id="about">{texts.about}</h3>
          {texts.aboutFigures.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p>{k > 1 ? texts.aboutK(formats.count(k)) : texts.onlyForTests}</p>
        </article>
      </div>
    </section>
  );
}
